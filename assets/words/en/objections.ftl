### Why an action is out of order, and what to do instead, by the code of the objection.
###
### Parameters: $about what the objection concerns, in words; $count the same as a number, where it is one.

objection-other = That is not in order now.
objection-other-instead = The list of what you can do shows what is.
objection-with_rule = { $text } (Rule: { $rule }.)

## when

objection-not--in--corridor = The corridor is closed: it is time for the { $about }.
objection-not--in--corridor-instead = Talks and the speakers’ list open again with the next session.
objection-not--in--floor = The floor is not open: it is time for the { $about }.
objection-not--in--floor-instead = The chair opens the floor when the corridor closes.
objection-not--in--voting = No vote is open.
objection-not--in--voting-instead = A vote needs a motion, { -second }, and the chair.
objection-not--in--adoption = The { -final-acts } cannot be adopted yet: it is time for the { $about }.
objection-not--in--adoption-instead =
    { -final-acts.number ->
        [one] It is
       *[many] They are
    } adopted when the last session has closed.
objection-not--in--signing = Nobody signs yet: it is time for the { $about }.
objection-not--in--signing-instead =
    The roll is called once the { -final-acts } { -final-acts.number ->
        [one] is
       *[many] are
    } adopted.
objection-not--in--closed = The { -conference } is still going on.
objection-not--in--closed-instead = It closes when everybody has answered the roll.
objection-vote--in--progress = Voting has begun, and nobody may interrupt it.
objection-vote--in--progress-instead = Cast your ballot, or raise a point of order on how the vote is conducted.

## names

objection-unknown--action = This game knows no move { $about }.
objection-unknown--action-instead = The list of what you can do shows what is.
objection-unknown--delegation = No { -delegation } here is called { $about }.
objection-unknown--delegation-instead = Type part of a name to find one.
objection-unknown--item = There is no item { $about } on the agenda.
objection-unknown--item-instead = The agenda lists them all.
objection-unknown--option = The item has no option { $about }.
objection-unknown--option-instead = Look at the item to see its options.
objection-unknown--offer = There is no offer { $about }.
objection-unknown--offer-instead = The corridor lists the offers that wait for you.

## corridor

objection-no--contacts--left = You have no contact left in this session.
objection-no--contacts--left-instead = You can still answer offers and speak from the floor.
objection-promised--already = One of you has promised that on { $about } to the other already.
objection-promised--already-instead = Offer or ask something else.
objection-item--named--twice = { $about } is named twice.
objection-item--named--twice-instead = Name each item once.
objection-unknown--proposal = No proposal { $about } lies before a drafting group in which you sit.
objection-unknown--proposal-instead = The page of your groups shows what does.
objection-too--many--for--a--group = A drafting group takes three items at most.
objection-too--many--for--a--group-instead = Leave the cooler ones out.
objection-one--group--a--session = You have called a drafting group in this session.
objection-one--group--a--session-instead = Propose other texts there, or wait for the next session.
objection-no--room--for--a--group = As many drafting groups sit as { -delegation(form: "many") } can be in.
objection-no--room--for--a--group-instead = Call yours in the next session.
objection-group--sits--already = A drafting group sits on { $about } in this session.
objection-group--sits--already-instead = Propose there, if you sit in it, or choose another item.
objection-not--in--the--group = You do not sit in a drafting group on that.
objection-not--in--the--group-instead = Speak on it from the floor, or call a group in the next session.
objection-not--before--the--group = A proposal has one text for each item of the group, and for no other.
objection-not--before--the--group-instead = Name one text for each of its items.
objection-proposed--already = These texts lie before the group already.
objection-proposed--already-instead = Stand behind them.
objection-behind--it--already = You stand behind proposal { $about } already.
objection-behind--it--already-instead = Stand behind another to leave it.
objection-no--interventions = Nobody speaks from the floor at this { -conference }.
objection-no--interventions-instead = Use the corridor, and show your placard when the chair asks.
objection-no--pledges--left = You have no pledge left to give.
objection-no--pledges--left-instead = Offer a deal instead.
objection-with--yourself = You cannot do that with your own { -delegation }.
objection-with--yourself-instead = Choose another one.
objection-no--bloc = Your { -delegation } belongs to no bloc, so there is none to call.
objection-no--bloc-instead = Talk to { -delegation(form: "many") } one by one.
objection-bloc--has--met = { $about } has met already in this session.
objection-bloc--has--met-instead = It can meet again when the next session opens.
objection-offer--not--to--you = Offer { $about } was not made to you.
objection-offer--not--to--you-instead = You can answer only offers made to your { -delegation }.
objection-offer--closed = Offer { $about } is no longer open.
objection-offer--closed-instead = Offer a deal of your own.
objection-offered--already = You have made that same offer to { $about }, and it is still open.
objection-offered--already-instead = Wait for the answer, or change the terms.
objection-deal--on--one--item = A deal needs two items, and both halves are about { $about }.
objection-deal--on--one--item-instead = Choose another item for one half.
objection-promised--otherwise = An open promise to { $about } binds to another text on that item.
objection-promised--otherwise-instead = Keep the promise, or break it from the floor, in public.

## floor

objection-item--closed = { $about } is agreed; its brackets have fallen.
objection-item--closed-instead = Put the brackets back on first, if it was not voted.
objection-not--on--programme = { $about } is not before the room in this session.
objection-not--on--programme-instead = Ask the chair to take it up (lift brackets), or wait for its session.
objection-not--on--the--table = Option { $about } is not on the table.
objection-not--on--the--table-instead = Table it, or propose it as compromise, when the item is before the room.
objection-on--the--table--already = Option { $about } is on the table already.
objection-on--the--table--already-instead = Support it, or join its sponsors.
objection-sponsor--already = You are a sponsor of option { $about } already.
objection-sponsor--already-instead = Support it from the floor.
objection-objection--stands--already = You object to option { $about } already, and your objection stands.
objection-objection--stands--already-instead = It holds until you withdraw it.
objection-no--objection--to--withdraw = You have no objection on { $about }.
objection-no--objection--to--withdraw-instead = There is nothing to withdraw.
objection-brackets--are--on = { $about } is still in brackets.
objection-brackets--are--on-instead = Only agreed text can be reopened.
objection-agreed--by--vote = { $about } was adopted by vote and cannot be reopened this way.
objection-agreed--by--vote-instead = A vote is repeated only if most of all entitled ask for it, a full day later.
objection-second--reading--passed = The second reading is over: { $about } can no longer be reopened.
objection-second--reading--passed-instead = You can still reserve on it when you sign.
objection-package--needs--two--items = A package needs at least two items, one text of each.
objection-package--needs--two--items-instead = Add a text of another item.
objection-nothing--late = No text on { $about } came late.
objection-nothing--late-instead = Late means tabled in this session or the one before.
objection-no--temperature--taken = The chair has not lately taken the temperature on { $about }.
objection-no--temperature--taken-instead = Ask after the next show of placards.
objection-refusal--announced--already = You have told the { -plenary } already that you will not sign.
objection-refusal--announced--already-instead = Once is enough; the roll will ask you.
objection-no--refusal--announced = You have not announced that you will not sign because of { $about }.
objection-no--refusal--announced-instead = There is nothing to take back.
objection-pressed--before = You have leant on { $about } over that item before.
objection-pressed--before-instead = It has answered; offer it something, or speak to somebody else.
objection-not--on--the--list = Your name is not on the speakers’ list.
objection-not--on--the--list-instead = There is nothing to take off.

## vote

objection-not--read--yet = { $about } has not had its { -readings } yet, and cannot be put to the vote.
objection-not--read--yet-instead = Let the chair take the item up; a later session may vote on it.
objection-vote--moved--already = A vote on that text of { $about } has been moved already.
objection-vote--moved--already-instead = The chair will put it to the room.
objection-vote--taken--already = That text of { $about } has been voted on already.
objection-vote--taken--already-instead = A vote is repeated only if most of all entitled ask for it, a full day later.
objection-no--vote--open = No vote is open.
objection-no--vote--open-instead = Wait until the chair says that voting has begun.
objection-too--late--to--adjourn = It is too late to move the adjournment of the debate on { $about }.
objection-too--late--to--adjourn-instead = It is moved before the first ballot, and once; vote as you think right.
objection-nothing--adopted--to--leave--over = No text on { $about } is adopted by this vote, so nobody leaves over it.
objection-nothing--adopted--to--leave--over-instead = Vote for or against the adjournment, or abstain.
objection-ballot--cast--already = You have cast your ballot.
objection-ballot--cast--already-instead = It stands.
objection-no--right--to--vote = Your { -delegation } has no vote at this { -conference }.
objection-no--right--to--vote-instead = You can still speak, bargain and sign.
objection-no--motion--to--vote = Nobody has moved{ -with-a-second-between-commas } that this text of { $about } be put to the vote.
objection-no--motion--to--vote-instead = { CAPITALISED(-delegation(form: "a")) } must move it first.
objection-no--quorum = Too few are present: a vote needs { -quorum } of those entitled.
objection-no--quorum-instead = Put it off until the room is fuller.
objection-no--ballots--cast = Nobody has voted yet.
objection-no--ballots--cast-instead = Wait for the ballots.

## signing

objection-nothing--adopted--yet =
    There is nothing to sign: the { -final-acts } { -final-acts.number ->
        [one] is
       *[many] are
    } not adopted.
objection-nothing--adopted--yet-instead =
    { -final-acts.number ->
        [one] It is
       *[many] They are
    } adopted when the last session has closed.
objection-answered--already = You have answered the roll.
objection-answered--already-instead = Your answer stands.
objection-not--called--yet = Your name has not been called yet.
objection-not--called--yet-instead = The roll goes on in its order; yours will come.
objection-reservation--needs--an--item = A reservation must say which item it is about.
objection-reservation--needs--an--item-instead = Name at least one item, or sign without a reservation.
objection-not--in--final--acts = { $about } is not in the { -final-acts }, so there is nothing to reserve on.
objection-not--in--final--acts-instead = Choose an item on which text was agreed.
objection-roll--unanswered = { CAPITALISED(-delegation(form: "many")) } that were called have not answered yet.
objection-roll--unanswered-instead = Wait for their answers.
objection-roll--finished = Everybody has answered the roll.
objection-roll--finished-instead = Close the { -conference }.

## chair

objection-held--once--already = A point of order has held { $about } up once; it does not do so twice.
objection-held--once--already-instead = Object to the text, or speak against it.
objection-held--by--point--of--order = A point of order was upheld: nothing is decided on { $about } in this session.
objection-held--by--point--of--order-instead = Take it up again in the next session.
objection-objection--sustained = { $about } sustains an objection.
objection-objection--sustained-instead = Take the temperature of the room first.
objection-too--many--objections = Too many sustain an objection ({ $about }) to gavel over them.
objection-too--many--objections-instead = Keep the brackets, or offer compromise text.
objection-room--is--elsewhere = The room is warmer on another text than { $about }.
objection-room--is--elsewhere-instead = Offer the text on which the room is warmest.
objection-room--is--against = More than half of the room stands against option { $about }.
objection-room--is--against-instead = Keep the brackets, or offer compromise text.
objection-older--treaty--stays =
    Option { $about } is { -the-older-treaty }, which always { -the-older-treaty.number ->
        [one] stays
       *[many] stay
    } on the table.
objection-older--treaty--stays-instead = Drop another option.
objection-option--has--supporters = Option { $about } still has supporters.
objection-option--has--supporters-instead = Only text without any support falls.
objection-last--option = Option { $about } is the last one on the table.
objection-last--option-instead = Keep the brackets.

## the table at which the game is played

objection-not--your--seat = That seat is not yours to decide for.
objection-not--your--seat-instead = You decide for your own { -delegation }.
