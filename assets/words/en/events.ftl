### What has happened, one sentence an event; `-why` is the second line where there is one.

event-conference_opened = The opening gavel falls on { $conference }.
event-session_opened = Session { $session } of { $sessions } opens: { $when }.
event-session_opened-why = Before the room: { $items }.
event-happening_occurred = { $title }
event-session_closed = The gavel falls on session { $session }.
event-legitimacy_changed-down =
    The legitimacy of { -the-organisation } falls by { $count } { $count ->
        [one] point
       *[other] points
    }.
event-legitimacy_changed-up =
    The legitimacy of { -the-organisation } rises by { $count } { $count ->
        [one] point
       *[other] points
    }.

## reasons of a change of legitimacy; an unknown one stays unsaid

legitimacy-vote--taken = A vote was taken where consensus is the custom.
legitimacy-gavelled--over--objections = The chair gavelled over a sustained objection.
legitimacy-text--reopened = Text that was agreed is open again.
legitimacy-was--that--a--vote = { CAPITALISED(-delegation(form: "a")) } had to ask whether that had been a vote.
legitimacy-refusal--announced = { CAPITALISED(-delegation(form: "a")) } told the { -plenary } that it will not sign.
legitimacy-consensus = A text was agreed without an objection.

## corridor

event-consulted =
    { $who } { PERSON($who) ->
        [it] consults
       *[they] consult
    } { $to } on { $item }.
event-consulted-heard =
    { $who } { PERSON($who) ->
        [it] consults
       *[they] consult
    } { $to } on { $item }: it seems to want { $option } ({ $short }).
event-consulted-heard-why = { $salience } { $red_line }
heard-salience-low = The item matters little to it.
heard-salience-some = The item matters to it.
heard-salience-high = The item matters a great deal to it.
heard-red_line-yes = It speaks of a line that it cannot cross.
heard-red_line-no = It speaks of no red line.
event-offer_made =
    { $who } { PERSON($who) ->
        [it] offers
       *[they] offer
    } { $to } a deal: { $who } { PERSON($who) ->
        [it] backs
       *[they] back
    } { $gives }, { $to } { PERSON($to) ->
        [it] backs
       *[they] back
    } { $asks }.
event-offer_made-why = Open until session { $until } ends.
event-offer_accepted =
    { $to } { PERSON($to) ->
        [it] accepts
       *[they] accept
    } { OWN($who) } offer.
event-offer_accepted-why =
    { $who } { PERSON($who) ->
        [it] backs
       *[they] back
    } { $gives }, { $to } { PERSON($to) ->
        [it] backs
       *[they] back
    } { $asks }.
event-offer_accepted-unknown = { $who } and { $to } have a deal.
event-offer_declined =
    { $to } { PERSON($to) ->
        [it] declines
       *[they] decline
    } { OWN($who) } offer.
unwilling-promised =
    { PERSON($to) ->
        [it] its
       *[they] your
    } word on that item is given for another text.
unwilling-red_line =
    { PERSON($to) ->
        [it] its
       *[they] your
    } { -capital } cannot sign { $asks }, whatever is given for it.
unwilling-expected =
    { PERSON($to) ->
        [it] it takes
       *[they] you take
    } it that { $who } { PERSON($who) ->
        [it] backs
       *[they] back
    } { $gives } anyway.
unwilling-no_use =
    { $gives } is of no use to { PERSON($to) ->
        [it] it
       *[they] you
    }.
unwilling-distrust = From somebody whose word holds it would be enough.
unwilling-too_dear =
    { $asks } would cost { PERSON($to) ->
        [it] it
       *[they] you
    } too much for that.
event-offer_declined-unknown = There is no deal between { $who } and { $to }.
event-offer_expired = { OWN($who) } offer to { $to } has lapsed without an answer.
event-offer_expired-unknown = { $who } and { $to } let an offer lapse.
event-promise_kept =
    { $who } { PERSON($who) ->
        [it] keeps its
        [you] keep your
       *[they] keep their
    } promise to { $to } and { PERSON($who) ->
        [it] backs
       *[they] back
    } { $text }.
event-promise_broken =
    { $who } { PERSON($who) ->
        [it] breaks its
        [you] break your
       *[they] break their
    } promise to { $to }: no backing for { $text }.
event-promise_broken-why = Everybody saw it; { OWN($who) } word is worth less from now on.
event-promise_released =
    { $who } { PERSON($who) ->
        [it] owes
       *[they] owe
    } { $to } no backing for { $text } any more.
event-promise_released-why =
    { $to } { PERSON($to) ->
        [it] has broken its
        [you] have broken your
       *[they] have broken their
    } half of the deal, or { PERSON($to) ->
        [it] stands
       *[they] stand
    } behind another text.
event-pledge_made =
    { $who } { PERSON($who) ->
        [it] pledges
       *[they] pledge
    } capacity building to { $to } and { PERSON($who) ->
        [it] asks
       *[they] ask
    } for { $text }.
event-pledge_made-moved = { $to } will back it.
event-pledge_made-unmoved =
    { $to } { PERSON($to) ->
        [it] thanks
       *[they] thank
    } { $who }, and { PERSON($to) ->
        [it] stays where it is
       *[they] stay where you are
    }.
event-pressed =
    { $who } { PERSON($who) ->
        [it] presses
       *[they] press
    } { $to } to back { $text }.
event-pressed-moved =
    { $to } { PERSON($to) ->
        [it] yields
       *[they] yield
    }.
event-pressed-moved_resented =
    { $to } { PERSON($to) ->
        [it] yields
       *[they] yield
    }, and will not forget it.
event-pressed-unmoved =
    { $to } { PERSON($to) ->
        [it] does
       *[they] do
    } not yield.
event-pressed-unmoved_resented =
    { $to } { PERSON($to) ->
        [it] does
       *[they] do
    } not yield, and { PERSON($to) ->
        [it] minds
       *[they] mind
    }.
event-caucus_held = { $bloc } meets behind closed doors over { $text }, called by { $who }.
event-caucus_held-joined = Joined by { $names }.
event-caucus_held-nobody = Nobody else joins.
event-drafting_group_met =
    { $who } { PERSON($who) ->
        [it] calls
       *[they] call
    } a drafting group on { $items }.
event-drafting_group_met-members = It sits with { $names }.
event-texts_proposed =
    { $who } { PERSON($who) ->
        [it] proposes
       *[they] propose
    } in the drafting group on { $items }: { $texts }.
event-proposal_backed =
    { $who } { PERSON($who) ->
        [it] stands
       *[they] stand
    } behind proposal { $proposal } in the drafting group.
event-group_reported = The drafting group on { $items } reports { $texts }.
event-group_reported-behind =
    { $names } { PERSON($names) ->
        [it] stands
       *[they] stand
    } behind it.
event-group_reported-nothing = The drafting group on { $items } comes back with nothing.
event-report_deserted =
    { $who } { PERSON($who) ->
        [it] goes
       *[they] go
    } back on { $text }, to which { PERSON($who) ->
        [it] it
        [you] you
       *[they] they
    } agreed in the drafting group.
event-report_deserted-why = { CAPITALISED(OWN($who)) } word counts for less.
event-placards_chosen =
    { $who } { PERSON($who) ->
        [it] has
       *[they] have
    } decided what to show when the chair asks.

## floor

event-floor_requested =
    { $who } { PERSON($who) ->
        [it] asks
       *[they] ask
    } for the floor.
event-floor_requested-own = You are on the speakers’ list. You will { $phrase }.
event-floor_request_withdrawn =
    { $who } { PERSON($who) ->
        [it] takes its
        [you] take your
       *[they] take their
    } name off the speakers’ list.
event-floor_opened =
    The chair opens the floor: { $count } { $count ->
        [one] { -delegation } speaks
       *[other] { -delegation(form: "many") } speak
    }.
event-floor_opened-nobody = The chair opens the floor. Nobody has asked for it.
event-floor_opened-unheard = The list was too long for { $names }.
spoke-table =
    { $who } { PERSON($who) ->
        [it] tables
       *[they] table
    } { $option } on { $item }: { $short }.
spoke-co_sponsor =
    { $who } { PERSON($who) ->
        [it] joins
       *[they] join
    } the sponsors of { $option } on { $item }.
spoke-support =
    { $who } { PERSON($who) ->
        [it] supports
       *[they] support
    } { $option } on { $item }.
spoke-oppose =
    { $who } { PERSON($who) ->
        [it] speaks
       *[they] speak
    } against { $option } on { $item }.
spoke-object =
    { $who } { PERSON($who) ->
        [it] objects
       *[they] object
    } to { $option } on { $item }.
spoke-oppose-instead =
    { $who } { PERSON($who) ->
        [it] speaks
       *[they] speak
    } against { $option } on { $item }: { PERSON($who) ->
        [it] it stands
        [you] you stand
       *[they] they stand
    } for { $instead }.
spoke-object-instead =
    { $who } { PERSON($who) ->
        [it] objects
       *[they] object
    } to { $option } on { $item }: { PERSON($who) ->
        [it] it stands
        [you] you stand
       *[they] they stand
    } for { $instead }.
spoke-withdraw_objection =
    { $who } { PERSON($who) ->
        [it] withdraws its
        [you] withdraw your
       *[they] withdraw their
    } objection on { $item }.
spoke-propose_compromise =
    { $who } { PERSON($who) ->
        [it] proposes
       *[they] propose
    } { $option } on { $item } as compromise: { $short }.
spoke-place_brackets =
    { $who } { PERSON($who) ->
        [it] puts
       *[they] put
    } the brackets back on { $item }.
spoke-lift_brackets =
    { $who } { PERSON($who) ->
        [it] asks
       *[they] ask
    } the chair to lift the brackets on { $item } and agree { $option }.
spoke-link_package = { $who } can agree { $texts } together.
spoke-point_of_order =
    { $who } { PERSON($who) ->
        [it] raises
       *[they] raise
    } a point of order on { $item }: { $kind }.
spoke-move_vote =
    { $who } { PERSON($who) ->
        [it] moves
       *[they] move
    } that { $option } on { $item } be put to the vote.
spoke-announce_refusal = { $who } will not sign because of { $item }.
spoke-take_back_refusal = { $who } may sign after all, in spite of { $item }.
spoke-second = Seconded by { $second }.
spoke-unseconded =
    { $who } { PERSON($who) ->
        [it] finds
       *[they] find
    } { -too-few-seconds }: { PERSON($who) ->
        [it] it
        [you] you
       *[they] they
    } had meant to { $phrase }.
spoke-unseconded-own = You find { -too-few-seconds }: you had meant to { $phrase }.
spoke-unseconded_or_late =
    { $who } { PERSON($who) ->
        [it] finds
       *[they] find
    } { -too-few-seconds }, or others were quicker: { PERSON($who) ->
        [it] it
        [you] you
       *[they] they
    } had meant to { $phrase }.
spoke-unseconded_or_late-own = You find { -too-few-seconds }, or others were quicker: you had meant to { $phrase }.
spoke-out_of_order =
    { $who } { PERSON($who) ->
        [it] is
       *[they] are
    } out of order by now: { PERSON($who) ->
        [it] it
        [you] you
       *[they] they
    } had meant to { $phrase }.
spoke-out_of_order-own = You are out of order by now: you had meant to { $phrase }.
event-point_ruled-upheld = The chair upholds { OWN($who) } point of order on { $item }: { $kind }.
event-point_ruled-dismissed = The chair does not uphold { OWN($who) } point of order on { $item }: { $kind }.
point-answer-was_that_a_vote = The honest answer: it was not a vote, and it decided nothing.
event-temperature_taken = The feel of the room on { $item }: { $warmth }.
event-temperature_taken-moved =
    { $count } { $count ->
        [one] { -delegation } has
       *[other] { -delegation(form: "many") } have
    } moved.
event-temperature_taken-still = Nobody has moved.
warmth-one = { $option } { $value }
warmth-none = no text on the table
event-compromise_offered = The chair offers { $option } on { $item } as compromise: { $short }.
event-text_agreed = Agreed on { $item }: { $option }, { $short }.
event-text_agreed-why = Nobody sustains an objection.
event-text_agreed-over = The chair gavels over { $names }.
event-brackets_kept = The brackets stay on { $item }.
event-option_dropped = Option { $option } on { $item } has fallen: { $short }.
event-vote_called =
    On { OWN($who) } motion the { -plenary } { -plenary.number ->
        [one] votes
       *[many] vote
    } on { $option } on { $item }. Voting has begun.
event-adjournment_moved =
    { $who } { PERSON($who) ->
        [it] moves
       *[they] move
    } the adjournment of the debate on { $item }.
event-adjournment_moved-why = That is put first: if it carries, nothing is decided today.
event-adjournment_decided-carried = The debate on { $item } is adjourned, { $in_favour } to { $against }, { $abstain } abstaining.
event-adjournment_decided-carried-why = Nothing is decided today; a vote can be moved again.
event-adjournment_decided-lost = The debate on { $item } is not adjourned: { $in_favour } for it, { $against } against, { $abstain } abstaining.
event-adjournment_decided-lost-why = The text comes to the vote.
event-walked_out =
    { $names } { $count ->
        [one] leaves
       *[other] leave
    } the room over the vote on { $item }, and will not sign.
event-walked_out-why = Whoever is outvoted on what it holds dear has nothing left to stay for.
legitimacy-walked--out = { CAPITALISED(-delegation(form: "many")) } left the room over a vote.
event-ballot_cast-for =
    { $who } { PERSON($who) ->
        [it] votes
       *[they] vote
    } for.
event-ballot_cast-against =
    { $who } { PERSON($who) ->
        [it] votes
       *[they] vote
    } against.
event-ballot_cast-walk_out =
    { $who } { PERSON($who) ->
        [it] votes
       *[they] vote
    } against, and { PERSON($who) ->
        [it] leaves
       *[they] leave
    } the room if the text is adopted.
event-ballot_cast-abstain =
    { $who } { PERSON($who) ->
        [it] abstains
       *[they] abstain
    }.
event-ballot_cast-not_participating =
    { $who } { PERSON($who) ->
        [it] does
       *[they] do
    } not take part in the vote.
event-vote_taken-adopted = Option { $option } on { $item } is adopted: { $in_favour } for, { $against } against, { $abstain } abstaining.
event-vote_taken-rejected = Option { $option } on { $item } is rejected: { $in_favour } for, { $against } against, { $abstain } abstaining.
event-vote_taken-postponed = The vote on { $option } on { $item } is put off: more than half abstained ({ $abstain }).
event-vote_taken-adopted-why = { CAPITALISED(-majority) }.
event-vote_taken-rejected-why = { CAPITALISED(-short-of-the-majority) }.
event-vote_taken-postponed-why = It comes back at a later meeting, where abstentions no longer count for this.

## end

event-final_acts_adopted =
    The { -final-acts } { -final-acts.number ->
        [one] is
       *[many] are
    } adopted: { $count } { $count ->
        [one] text
       *[other] texts
    } agreed, { $left } left as before.
event-wave_called =
    Wave { $wave }: { $names } { $count ->
        [one] is
       *[other] are
    } called to sign.
event-roll_answered-signed =
    { $who } { PERSON($who) ->
        [it] signs
       *[they] sign
    }.
event-roll_answered-reserved =
    { $who } { PERSON($who) ->
        [it] signs
       *[they] sign
    } with a reservation on { $items }.
event-roll_answered-deferred =
    { $who } { PERSON($who) ->
        [it] does
       *[they] do
    } not sign today; the { -capital } will decide.
event-roll_answered-refused =
    { $who } { PERSON($who) ->
        [it] refuses
       *[they] refuse
    } to sign.
event-conference_closed = The { -conference } is closed. { $count } of { $all } have signed.

## moves: what the room can see of the reason

move-promise =
    { $who } { PERSON($who) ->
        [it] backs
       *[they] back
    } { $after }, as promised to { $of }
move-promise-alone =
    { $who } { PERSON($who) ->
        [it] backs
       *[they] back
    } { $after }, as promised
move-caucus =
    { $who } { PERSON($who) ->
        [it] follows its
        [you] follow your
       *[they] follow their
    } bloc to { $after }
move-drafting_group =
    { $who } { PERSON($who) ->
        [it] stands
       *[they] stand
    } for { $after }, as agreed in the drafting group of { $of }
move-drafting_group-alone =
    { $who } { PERSON($who) ->
        [it] stands
       *[they] stand
    } for { $after }, as agreed in the drafting group
move-pledge =
    { $who } now { PERSON($who) ->
        [it] backs
       *[they] back
    } { $after }: { $of } { PERSON($of) ->
        [it] has
       *[they] have
    } offered help
move-pledge-alone =
    { $who } now { PERSON($who) ->
        [it] backs
       *[they] back
    } { $after }: help was offered
move-pressure =
    { $who } { PERSON($who) ->
        [it] gives
       *[they] give
    } way to { $of } and { PERSON($who) ->
        [it] backs
       *[they] back
    } { $after }
move-pressure-alone =
    { $who } { PERSON($who) ->
        [it] gives
       *[they] give
    } way and { PERSON($who) ->
        [it] backs
       *[they] back
    } { $after }
move-bloc =
    { $who } { PERSON($who) ->
        [it] moves
       *[they] move
    } to { $after } with { $of }
move-bloc-alone =
    { $who } { PERSON($who) ->
        [it] moves
       *[they] move
    } to { $after } with { PERSON($who) ->
        [it] its
        [you] your
       *[they] their
    } bloc
move-bloc-first =
    { $who } { PERSON($who) ->
        [it] stands
       *[they] stand
    } with { $of } for { $after }
move-bloc-alone-first =
    { $who } { PERSON($who) ->
        [it] stands
       *[they] stand
    } with { PERSON($who) ->
        [it] its
        [you] your
       *[they] their
    } bloc for { $after }
move-caucus-first =
    { $who } { PERSON($who) ->
        [it] stands
       *[they] stand
    } with { PERSON($who) ->
        [it] its
        [you] your
       *[they] their
    } bloc for { $after }, as it agreed in caucus
move-compromise =
    { $who } { PERSON($who) ->
        [it] goes
       *[they] go
    } along with the compromise { $after }: any agreed text is better than none
move-package =
    { $who } { PERSON($who) ->
        [it] goes
       *[they] go
    } along with the package of { $of } and { PERSON($who) ->
        [it] backs
       *[they] back
    } { $after }
move-own_text_gone =
    { $who } { PERSON($who) ->
        [it] turns
       *[they] turn
    } to { $after }: { $before } is off the table
move-own_text_gone-first =
    { $who } { PERSON($who) ->
        [it] turns
       *[they] turn
    } to { $after }: the text { PERSON($who) ->
        [it] it
        [you] you
       *[they] they
    } wanted is off the table
move-own_choice =
    { $who } { PERSON($who) ->
        [it] leaves
       *[they] leave
    } { $before } for { $after }
move-own_choice-first =
    { $who } { PERSON($who) ->
        [it] speaks
       *[they] speak
    } up for { $after }
