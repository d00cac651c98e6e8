### What the host of a classroom says: refusals, confirmations, a few words about people.

## Refusals, by code.

room-refused-not_understood = The page sent something that the host does not understand. Load the page again.
room-refused-who_are_you = The host does not know this screen. Join again, or come back with your pass.
room-refused-wrong_origin = That came from another site, so nothing was done.
room-refused-wrong_host = The host does not go by that address.
room-refused-not_yours = That is not for you to do.
room-refused-wrong_code = That code is not right. Look at the projector again, or ask.
room-refused-not_here = There is nothing here.
room-refused-stale = Something has happened meanwhile. Look again, then decide anew; nothing was done.
room-refused-seat_taken = Somebody leads that { -delegation } already. Choose another one.
room-refused-no_seat = There is no such { -delegation }, or none is free.
room-refused-joining_closed = Nobody can join just now. Ask whoever runs the lesson.
room-refused-not_now = Not now: the { -conference } has not begun, is paused or is over.
room-refused-too_large = That is too long.
room-refused-out_of_order = That is out of order.
room-refused-too_fast = That was too often. Wait a moment, then try again.
room-refused-fault = That went wrong on the host. What was accepted before is safe; load the page again.
room-refused-not_kept = The host could not write that down, so nothing was done. Try again.

## What came of it.

room-nameless = Delegate { $number }
room-proposal_waits = Your partner has to agree first.
room-proposal_dropped = Not done; decide anew.
room-done_already = That was done already.
room-chair_waits = Some { -delegation(form: "many") } have still to answer. Wait for them, or advance the slowest.
room-promise =
    { $who } { PERSON($who) ->
        [it] owes
       *[they] owe
    } { $to } support for { $text }.
room-signing_count = { $count } of { $all } have signed.
room-gone = This seat is no longer yours here. Join again, or come back with your pass.

## What the facilitator did.

room-did-start = The { -conference } is open.
room-did-pause = Paused. Nobody can act, and the clock stands.
room-did-go_on = The { -conference } goes on.
room-did-extend = The clock is set anew.
room-did-end_session = The session was ended.
room-did-advance_slowest = Nobody is waited for any more.
room-did-say = The message was sent.
room-did-move = They lead another { -delegation } now.
room-did-remove = They are out of the room; the computer leads.
room-did-let_back = They are back in the room.
room-did-rewind = The { -conference } is where that session opened. The older log was kept.
room-did-temperatures = Done.
room-did-joining = Done.
room-did-pairs = Done.
room-did-preset = The length of sessions was changed.
room-did-gavel = Done.
room-did-preside = The chair has spoken.
room-did-lan = The room can be reached from the local network.
room-did-end =
    The programme is finished; the { -final-acts } { -final-acts.number ->
        [one] is
       *[many] are
    } next.

## The printed page and the table of a student.

room-export-title = { $name }, { $delegation }
room-export-led = { $name } led { $delegation } at { $conference }.
room-export-period = { $delegation }: from session { $first } to session { $last }
room-export-brief = The brief
room-export-did = What { $name } decided
room-export-nothing = Nothing on record.
room-export-promises = Promises
room-export-no_promises = none given.
room-export-kept = kept { $count }
room-export-released = released { $count }
room-export-broken = broken { $count }
room-export-open = open { $count }
room-export-moved = Whom this { -delegation } moved
room-export-moved_by = { $who } on { $item }, to { $option }, { $short }: { $because }
room-export-because-promise = a promise
room-export-because-caucus = a caucus
room-export-because-drafting_group = a drafting group
room-export-because-pledge = a pledge
room-export-because-pressure = pressure
room-export-because-bloc = the bloc
room-export-because-compromise = compromise text
room-export-because-package = a package
room-export-because-own_text_gone = its own text had gone
room-export-because-own_choice = its own choice
room-export-text = The text against the instructions
room-export-worth = Worth to { $delegation }: { $total }. The text against { -the-older-treaty }, as far as others sign it: { $treaty }; red lines signed away: { $red_lines }; { -the-organisation } and a { -treaty } that all sign: { $organisation }.
room-export-signature = Signature
room-export-signature-signed = signed
room-export-signature-reserved = signed with a reservation
room-export-signature-deferred = left it to the { -capital }
room-export-signature-refused = refused
room-export-signature-none = not called yet
room-export-when = Session
room-export-what = Decision
room-export-together = with a partner
room-export-sheets = { $conference }: a page for each
room-export-column-item = Item
room-export-column-wanted = Your { -capital } wanted
room-export-column-weight = To your { -capital }
room-export-column-text = The text says
room-outcome-brief =
    { $pips } of { $of }: { $points }; { $crossed } red { $crossed ->
        [one] line
       *[other] lines
    } signed away

## Briefs on paper, and the hand-out for the class.

room-briefs-title = { $conference }: briefs to cut out
room-briefs-how = One for each { -delegation }. Cut along the lines and hand them out face down: a brief is secret.
room-handout-title = { $conference }: what came of it
room-handout-texts = The text
room-handout-as_then = As in history.
room-handout-then = In history: { $text }
room-handout-roll = Who signed
room-handout-column-delegation = { CAPITALISED(-delegation) }
room-handout-column-here = Here
room-handout-column-history = In history
room-handout-promises = Promises: { $kept } kept, { $broken } broken.
