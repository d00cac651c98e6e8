### What the pages of a class say: phones, the hall, the teacher's page. A script fills their
### parameters and knows two forms only: a parameter as it is, and one text or another by a number.

## everywhere

page-back = Back
page-cancel = Leave it
page-close = Close
page-found = The connection is back.
page-loading = One moment…
page-lost = The connection is lost. Nothing you have done is lost. Trying again…
page-lost-sending = The connection is lost. What you chose will be sent as soon as it is back.
page-more = { $first } and { $count } more
page-notices = Notices
page-off_word = Off
page-on = on
page-on_word = On
page-put_away = Put away
page-session = Session { $session } of { $sessions }
page-skip = To the content
page-time_left = Time left
page-today = today
page-you = you

## the door

page-join-back = Back to my seat, with my pass
page-join-begin = Take a seat
page-join-choose = Or choose one
page-join-closed = The door is closed: nobody can join now. With a pass you can come back to your seat.
page-join-code = Room code
page-join-code_hint = Five letters, on the projector.
page-join-code_title = Take a seat
page-join-deal = Deal me { -delegation(form: "a") }
page-join-enter = To my seat
page-join-find = Find { -delegation(form: "a") }
page-join-full = Every seat is taken.
page-join-go = Go on
page-join-go_on = Go on as { $who }
page-join-joined = You lead { $who }
page-join-lost = The host does not answer. Is this phone on the right network?
page-join-name = Your name
page-join-name_hint = Only the teacher sees it, and it stays on the teacher’s computer.
page-join-pair = one person leads it; you would be the second
page-join-pass = Your pass
page-join-pass_hint = Eight letters. Lost it? The teacher can read it to you.
page-join-seat_title = Whom will you lead?
page-join-seats =
    { $count } { $count ->
        [one] { -delegation } is
       *[other] { -delegation(form: "many") } are
    } free.
page-join-what = You will lead one { -delegation }: read its secret brief, bargain, speak, and sign or not.
page-pass-keep = Write down your pass. With it you come back to this seat from any phone.
page-pass-text = Flat battery, another phone, a closed page: type it in at the door, and the seat is yours.
page-pass-title = Your pass

## the frame of a phone

page-tabs = Parts of this page
page-tab-text = Text
page-tab-corridor = Corridor
page-tab-floor = Floor
page-tab-brief = Brief
page-tab-waiting =
    { $count ->
        [one] offer waits
       *[other] offers wait
    }
page-lobby-title = You are in
page-lobby-text =
    { $count } { $count ->
        [one] { -delegation } is
       *[other] { -delegation(form: "many") } are
    } led so far. The { -conference } has not begun: read your brief.
page-paused = The facilitator has paused the { -conference }. You can go on reading.
page-idle-warned = Are you still there? In a minute the computer takes your seat, until you are back.
page-idle-here = I am here
page-idle-away = The computer leads your { -delegation } while you are away.
page-idle-back = I am back
page-message = From the facilitator:
page-pair-asks = Your partner wants to: { $what }
page-pair-did = Your partner has acted. { $what }
page-pair-agree = Agree
page-pair-refuse = No
page-pair-waiting = Waiting for your partner: { $what }
page-pair-withdraw = Withdraw
page-done = Done
page-done-floor_left =
    Floor: { $count } { $count ->
        [one] intervention
       *[other] interventions
    } not used
page-done-floor_used = Floor: you are on the list
page-done-undo = Not yet done
page-done-waiting =
    You are done. Waiting for { $count } { $count ->
        [one] other
       *[other] others
    }.
page-announce-offers =
    { $count } new { $count ->
        [one] offer
       *[other] offers
    }, from { $who }.
page-announce-phase = { $session }, { $phase }.
page-due-vote = A vote is open, and your ballot is called for.
page-due-sign = Your { -delegation } is called. Will it sign?

## what to do now, and what a session changed

page-guide-title = What to do in a session
page-guide-corridor =
    Corridor: { $count } private { $count ->
        [one] talk
       *[other] talks
    }. To answer an offer costs nothing.
page-guide-floor = Floor: hand in one thing to say. Tap a text to speak on it.
page-guide-done = Press Done. Then the floor is heard, and the chair decides.
page-guide-aim = In the end you sign the { -treaty }, or not. Trade what costs you little for what you want most.
page-guide-put_away = I see
page-recap-title = A session has closed
page-recap-go_on = To the next session
page-recap-again = What the last session changed
page-recap-more =
    { $count } more { $count ->
        [one] change
       *[other] changes
    }
page-recap-moved = Who moved
page-recap-next = Next before the room

## the text

page-text-about = What it is about
page-text-agreed = agreed
page-text-before = Item before
page-text-closed = This text is agreed
page-text-next = Next item
page-text-not_tabled = nobody has tabled it
page-text-not_today = Not before the room today. The corridor is open on it.
page-text-now = If nothing is agreed:
page-text-objects =
    { $names } { $count ->
        [one] objects
       *[other] object
    }
page-text-objector = { $who } (for { $option })
page-text-of = { $number } of { $all }
page-text-offered = offered by the chair
page-text-options = The texts
page-text-own = your { -delegation } stands for it
page-text-said = Said so far
page-text-silent = silent
page-text-speak = Speak on this…
page-text-speak_on = Speak on { $item }
page-say-Support = Support it
page-say-Object = Object to it
page-say-Oppose = Oppose it
page-say-CoSponsor = Join its sponsors
page-say-ProposeCompromise = Propose it as compromise
page-say-Table = Table it
page-say-LiftBrackets = Ask to lift the brackets on it
page-say-MoveVote = Move that it be put to the vote
page-groups = Drafting groups
page-groups-back = Stand behind it
page-groups-own = You stand behind this.
page-groups-carries = Would be reported as things stand.
page-say-Caucus = Call the bloc to caucus behind it
page-wish-wants = wants
page-wish-live = can live with
page-wish-red_line = cannot sign
page-wish-is = your { -capital(form: "own") } wish
page-wish-live_with = your { -capital } can live with it
page-wish-crossed = beyond your red line
page-stand_for =
    { $count } { $count ->
        [one] stands
       *[other] stand
    } for it
page-weight-must = a must
page-weight-high = important
page-weight-some = of some weight
page-weight-low = of little weight
page-other-stands = { $who } stands for it
page-other-wants = { $who } seems to want it
page-other-stands_for = { $who } stands for { $option }
page-other-near = thinks much as you do
page-other-hard = hard to reach
page-led = led by a person

## putting an action together

page-draft-do = Do it
page-draft-enough = That is all ({ $count })
page-draft-find = Find { -delegation(form: "a") }
page-draft-nothing = There is nothing to choose from now.
page-draft-replaces = It takes the place of what you meant to say: { $what }
page-draft-result = What came of it
page-draft-sending = Sending…

## corridor

page-contacts =
    { $count } { $count ->
        [one] contact
       *[other] contacts
    } left
page-corridor-closed = The corridor is closed until the next session.
page-corridor-heard = What you have heard
page-corridor-heard_none = You have consulted nobody yet.
page-corridor-out = Your offers that are out
page-corridor-talk = What you can do in the corridor
page-offer-title = { $who } offers a deal
page-offer-gives = gives
page-offer-asks = asks
page-offer-backs = backs
page-offer-back = back
page-offer-weight = to you { $weight }
page-offer-until = Open until session { $session } ends. Breaking a promise costs credibility, and all see it.
page-offer-accept = Accept
page-offer-counter = Counter…
page-offer-decline = Decline
page-promises = Promises

## floor

page-interventions =
    { $count } { $count ->
        [one] intervention
       *[other] interventions
    } left
page-floor-will_say = You will say
page-floor-replace = Choosing anything else takes its place.
page-floor-leave = Withdraw it
page-floor-list =
    Speakers’ list: { $count } { $count ->
        [one] name
       *[other] names
    } for { $slots } slots
page-floor-more = More ways to speak ({ $count })
page-floor-nobody = Nobody has asked for the floor yet.
page-floor-motions = Motions
page-floor-heard = What has happened

## brief

page-brief-title = Your brief: { $who }
page-brief-lobby =
    You are in. Until it begins, read your secret brief: what { -capital.number ->
        [one] does
       *[many] do
    } your { -capital } want most, and what could you give for it?
page-brief-wants =
    Your { -capital } { -capital.number ->
        [one] wants
       *[many] want
    }
page-brief-wants_hint = Most important first. Tap a line to read the texts.
page-brief-red_lines = Red lines
page-brief-red_lines_hint = If such a text is agreed, you cannot sign the { -treaty }.
page-brief-near = Near you
page-brief-hard = Hard to reach
page-remembered = What is remembered of you
page-brief-standing = Standing
page-brief-credibility = Your credibility: { $count } of 5
page-brief-legitimacy = Legitimacy of { -the-organisation }: { $count } of 5
page-brief-difficulty = Difficulty { $count } of 4: { $why }.
page-brief-advisor = Ask the advisor
page-brief-glossary = Words of the { -conference }
page-brief-leave = Leave the { -conference }
page-brief-agreed_well = agreed as your { -capital } can live with:
page-brief-agreed_ill = agreed against your brief:
page-leave-text = The computer will lead your { -delegation } from now on. With your pass you can come back.
page-leave-yes = Leave

## vote, signing, end

page-vote-title = A formal vote
page-vote-moved = Moved by: { $who }. { CAPITALISED(-one-delegation-one-vote) }; hands are shown.
page-vote-adjournment = But first: adjournment of the debate, moved by { $who }. If it carries, nothing is decided today.
page-vote-walk_out = Against; if it is adopted you leave the room, and tell all that you will not sign.
page-vote-yours = Your ballot
page-vote-for = You want this text adopted.
page-vote-against = You want it rejected.
page-vote-abstain = Counted apart; never towards the majority.
page-vote-not_participating = You stay away from the vote.
page-sign-title = The signing ceremony
page-sign-count = { $count } of { $of } have signed
page-sign-yours = Your answer to the roll call
page-sign-wait = The roll is being called. Your turn will come.
page-sign-texts = The { -final-acts } against your brief
page-sign-balance =
    { $well } { $well ->
        [one] text is
       *[other] texts are
    } as your { -capital } { -capital.number ->
        [one] wants
       *[many] want
    } or can live with, { $ill } { $ill ->
        [one] is
       *[other] are
    } not.
page-sign-red_lines =
    { $count } { $count ->
        [one] crosses
       *[other] cross
    } your red line.
page-sign-crossed = beyond your red line:
page-sign-well = as your { -capital } can live with:
page-sign-ill = against your brief:
page-sign-nothing =
    nothing agreed; { -the-older-treaty } { -the-older-treaty.number ->
        [one] stays
       *[many] stay
    }
page-sign-reserve = On which items do you reserve?
page-sign-with = With these reservations
page-signed-signed = You have signed.
page-signed-reserved = You have signed, with a reservation.
page-signed-deferred = You have left the decision to your { -capital }.
page-signed-refused = You have refused to sign.
page-sure-title = This cannot be taken back
page-sure-text = The whole room will know your answer.
page-sure-yes = Yes, this
page-end-title = The { -conference } is closed
page-end-grades = How it went for you
page-end-moved = Whom you moved
page-end-moved_none = Nobody, as far as the room could see.
page-end-page = Your page, to keep or to print
page-end-grade = { $pips } of { $of }

## the hall

page-hall-recap = What session { $session } changed
page-hall-to_text = To the text under debate
page-hall-join = Take your seat
page-hall-scan = Point a phone’s camera here
page-hall-or = or type into its browser
page-hall-code = Room code
page-hall-only_here = Only this computer can reach it so far: the host listens on no network.
page-hall-qr = QR code of { $link }
page-hall-in = { $count } of { $all } { -delegation(form: "many") } are led
page-hall-join_late = Join as { -delegation(form: "a") }
page-hall-to_hand_in = to hand in interventions
page-hall-left = left
page-hall-done = { $count } of { $all } done
page-hall-due =
    waiting for { $count } { $count ->
        [one] answer
       *[other] answers
    }
page-hall-list = Speakers’ list
page-hall-slots =
    { $count } { $count ->
        [one] name
       *[other] names
    }, { $slots } slots
page-hall-more = and { $count } more
page-hall-untabled = Not tabled: { $texts }
page-hall-today = Also today
page-hall-temperature = temperature of the room
page-hall-paused = Paused
page-hall-called = Called now: { $names }
page-hall-signed = signed
page-hall-not_signed = did not sign
page-hall-to_come = still to come
page-hall-reserved = { $count } with a reservation
page-hall-record = Beside history
page-hall-record_count = Signed: { $here } here, { $history } in history
page-hall-record_alike = Everybody chose as in history.
page-hall-record_otherwise = { $count } chose otherwise
page-hall-record_signed = { $names }: signed here, not in history
page-hall-record_not = { $names }: signed in history, not here
page-hall-record_text = { $item }: { $here }; in history { $history }
page-hall-turned = Where did it turn?
page-hall-turned_line = Session { $session }: { $change } expected to sign
page-hall-record_more =
    and { $count } more { $count ->
        [one] text
       *[other] texts
    }; the hand-out has them all
page-hall-debrief = To talk about
page-hall-unknown = This page opens from the link that the host prints when it starts.
page-roll-signed = signs
page-roll-reserved = signs with a reservation
page-roll-deferred = leaves it to the { -capital }
page-roll-refused = refuses
