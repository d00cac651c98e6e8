### What may be done. Of every action: label, explain and phrase (as after "you will"); cost and rule where not usual.

## what follows from when it is done

action-cost-contact = 1 contact
action-cost-intervention = 1 intervention
action-cost-free = free
action-rule-corridor = private
action-rule-floor = public
action-rule-chair = the chair’s

## corridor

action-consult-label = Consult { -delegation(form: "a") }...
action-consult-explain = Ask what it wants on an item and how much it matters. The answer is an impression.
action-consult-phrase = consult { $to } on { $item }
action-offer_deal-label = Offer a deal...
action-offer_deal-explain = You back one text, the other side backs another. A broken promise costs credibility.
action-offer_deal-rule = private; open until the next session ends
action-offer_deal-phrase =
    offer { $to } a deal: you back { $gives }, { $to } { PERSON($to) ->
        [it] backs
       *[they] back
    } { $asks }
action-accept_offer-label = Accept
action-accept_offer-explain = Both sides are bound. Breaking a promise costs credibility, and all see it.
action-accept_offer-rule = a promise
action-accept_offer-phrase = accept offer { $offer }
action-decline_offer-label = Decline
action-decline_offer-explain = Say no. Nobody else learns of it.
action-decline_offer-phrase = decline offer { $offer }
action-counter_offer-label = Counter...
action-counter_offer-explain = Decline, and offer the same { -delegation } other terms.
action-counter_offer-phrase = answer offer { $offer } with another: you back { $gives } for { $asks }
action-pledge-label = Pledge capacity building...
action-pledge-explain = Promise help with equipment and training, and ask for backing in return.
action-pledge-cost = 1 contact, 1 pledge
action-pledge-rule = private; pledges do not come back
action-pledge-phrase = pledge capacity building to { $to } and ask for { $asks }
action-press-label = Press { -delegation(form: "a") }...
action-press-explain = Lean on it to back a text. It may yield, it may resent it, or both.
action-press-phrase = press { $to } to back { $asks }
action-caucus-label = Call the bloc to caucus...
action-caucus-explain = Bring your bloc together behind a text. Some will join, some will not.
action-caucus-rule = once a session for each bloc
action-caucus-phrase = call your bloc to caucus behind { $backing }
action-call_drafting_group-label = Call a drafting group...
action-call_drafting_group-explain = Two or three items, with a first draft of yours. Those for whom they are hottest come, at most eight; what two thirds of them stand behind goes to the { -plenary } as the text to beat.
action-call_drafting_group-rule = once a session; it reports when the floor opens
action-call_drafting_group-phrase = call a drafting group, with { $texts } as a first draft
action-propose_texts-label = Propose other texts in your group...
action-propose_texts-explain = One text for each item of a drafting group in which you sit. You stand behind it.
action-propose_texts-rule = known to the group alone
action-propose_texts-phrase = propose { $texts } in your drafting group
action-back_proposal-label = Stand behind a proposal...
action-back_proposal-explain = In a drafting group you stand behind one proposal at a time. To go back on what it reports is seen by all.
action-back_proposal-rule = known to the group alone
action-back_proposal-phrase = stand behind proposal { $proposal }
action-show_placards-label = Choose your placards...
action-show_placards-explain = Decide what you will show when the chair asks for the feel of the room.
action-show_placards-rule = private until shown
action-show_placards-phrase = show { $texts } when the chair asks
action-show_placards-phrase_none = show nothing when the chair asks

## floor

action-table-label = Table an option...
action-table-explain = Put on the table a text that nobody has tabled.
action-table-rule = needs { -support-of-another } to be discussed
action-table-phrase = table { $option } on { $item }
action-co_sponsor-label = Co-sponsor an option...
action-co_sponsor-explain = Join the sponsors of a text on the table.
action-co_sponsor-phrase = co-sponsor { $option } on { $item }
action-support-label = Support an option...
action-support-explain = Speak for a text on the table.
action-support-phrase = support { $option } on { $item }
action-oppose-label = Oppose an option...
action-oppose-explain = Speak against a text without blocking it.
action-oppose-rule = does not block consensus
action-oppose-phrase = oppose { $option } on { $item }
action-object-label = Object to an option...
action-object-explain = While you sustain it, there is no consensus on this text. The chair may gavel over a few.
action-object-rule = blocks consensus while sustained
action-object-phrase = object to { $option } on { $item }
action-withdraw_objection-label = Withdraw your objection...
action-withdraw_objection-explain = Stand aside and let consensus form.
action-withdraw_objection-phrase = withdraw your objection on { $item }
action-propose_compromise-label = Propose compromise text...
action-propose_compromise-explain = Put forward a text between the camps.
action-propose_compromise-rule = needs { -second }
action-propose_compromise-phrase = propose { $option } on { $item } as compromise
action-place_brackets-label = Put brackets back on...
action-place_brackets-explain = Reopen text that was agreed without a vote, before its second reading.
action-place_brackets-rule = not after a vote
action-place_brackets-phrase = put the brackets back on { $item }
action-lift_brackets-label = Ask to lift the brackets...
action-lift_brackets-explain = Ask the chair to take the item up and to agree one text.
action-lift_brackets-rule = the chair decides
action-lift_brackets-phrase = ask the chair to lift the brackets on { $item } and agree { $option }
action-link_package-label = Link texts as a package...
action-link_package-explain = Say that you can agree these texts together. Whoever gains by the whole may take what hurts alone.
action-link_package-phrase = link { $texts } as one package
action-point_of_order-label = Point of order...
action-point_of_order-explain = Claim that the rules are not being followed. No word on substance.
action-point_of_order-rule = heard first; the chair rules at once
action-point_of_order-phrase = raise a point of order on { $item }: { $kind }
action-move_vote-label = Move for a vote...
action-move_vote-explain =
    { CAPITALISED(-majority) } { -majority.number ->
        [one] decides
       *[many] decide
    }. Legal, and it breaks the custom.
action-move_vote-rule = after { -readings }; needs { -second }; { -what-rejects } rejects; costs { -the-organisation } legitimacy, the more the earlier it comes and the more votes there have been
action-move_vote-phrase = move that { $option } on { $item } be put to the vote
action-announce_refusal-label = Announce that you will not sign...
action-announce_refusal-explain = Tell the { -plenary } that the text cannot be signed because of one item.
action-announce_refusal-rule = public; credibility is lost if you sign all the same
action-announce_refusal-phrase = announce that you will not sign because of { $item }
action-take_back_refusal-label = Take back your refusal to sign...
action-take_back_refusal-explain = Tell the { -plenary } that you may sign after all.
action-take_back_refusal-rule = public; credibility is lost, unless that item has been agreed as you stand for it
action-take_back_refusal-phrase = take back that you will not sign because of { $item }
action-leave_speakers_list-label = Leave the speakers’ list
action-leave_speakers_list-explain = Take your name off this session’s list; you may put it down again.
action-leave_speakers_list-rule = before the floor opens
action-leave_speakers_list-phrase = take your name off the speakers’ list

## vote and signing

action-move_adjournment-label = Move the adjournment of the debate
action-move_adjournment-explain = Ask the { -plenary } to decide nothing today. Put to the vote before the text.
action-move_adjournment-rule = before the first ballot; more than half of those voting; a tie rejects
action-move_adjournment-phrase = move the adjournment of the debate
action-cast_ballot-label = Cast your ballot
action-cast_ballot-explain = Hands are shown. An abstention never counts towards the majority.
action-cast_ballot-rule = { -one-delegation-one-vote }
action-cast_ballot-phrase = vote: { $ballot }
action-sign-label = Sign
action-sign-explain = Put your name under the { -final-acts }.
action-sign-rule =
    binds provisionally, until your { -parliament } { -parliament.number ->
        [one] decides
       *[many] decide
    }
action-sign-phrase = sign the { -final-acts }
action-sign_with_reservation-label = Sign with a reservation...
action-sign_with_reservation-explain =
    Sign, and declare what your { -government } { -government.number ->
        [one] does
       *[many] do
    } not accept.
action-sign_with_reservation-rule =
    must be confirmed when the { -treaty } { -treaty.number ->
        [one] is
       *[many] are
    } ratified
action-sign_with_reservation-phrase = sign the { -final-acts } with a reservation on { $items }
action-defer-label = Defer to the { -capital }
action-defer-explain = Leave without signing; the { -capital } may sign later.
action-defer-rule = counts as not signed today
action-defer-phrase = leave without signing and consult the { -capital }
action-refuse-label = Refuse
action-refuse-explain = Tell the { -plenary } that your { -government } will not sign.
action-refuse-rule = others see it
action-refuse-phrase = refuse to sign the { -final-acts }

## chair

action-open_floor-label = Open the floor
action-open_floor-explain = Hear the speakers’ list.
action-open_floor-phrase = open the floor
action-take_temperature-label = Take the temperature of the room...
action-take_temperature-explain = Ask for placards on an item. Not a vote; it decides nothing.
action-take_temperature-rule = decides nothing
action-take_temperature-phrase = take the temperature of the room on { $item }
action-offer_compromise-label = Offer compromise text...
action-offer_compromise-explain = Put one option forward as the chair’s text.
action-offer_compromise-phrase = offer { $option } on { $item } as compromise
action-declare_agreed-label = Declare a text agreed...
action-declare_agreed-explain = Hear no objection, or gavel over the few that are left.
action-declare_agreed-rule = consensus: nobody sustains an objection
action-declare_agreed-phrase = declare { $option } on { $item } agreed
action-keep_brackets-label = Keep the brackets...
action-keep_brackets-explain = Leave the item in brackets for today.
action-keep_brackets-phrase = keep the brackets on { $item }
action-drop_option-label = Drop an option...
action-drop_option-explain = Declare that an option has no support left.
action-drop_option-phrase = drop { $option } on { $item }
action-put_to_vote-label = Put to the vote...
action-put_to_vote-explain = Open a formal vote on a text that was moved and seconded.
action-put_to_vote-rule = { -quorum } of those entitled must be present
action-put_to_vote-phrase = put { $option } on { $item } to the vote
action-close_vote-label = Close the vote
action-close_vote-explain = End the vote and announce the result.
action-close_vote-phrase = close the vote
action-close_session-label = Close the session
action-close_session-explain = Bring down the gavel on this session.
action-close_session-phrase = close the session
action-adopt_final_acts-label = Adopt the { -final-acts }
action-adopt_final_acts-explain = Put the whole text to the { -plenary }.
action-adopt_final_acts-rule = what is not agreed stays as in { -the-older-treaty }
action-adopt_final_acts-phrase = adopt the { -final-acts }
action-call_wave-label = Call the next { -delegation(form: "many") } to sign
action-call_wave-explain = Go on with the roll.
action-call_wave-rule = in the order of the roll
action-call_wave-phrase = call the next { -delegation(form: "many") } to sign
action-close_conference-label = Close the { -conference }
action-close_conference-explain = Everybody has answered the roll.
action-close_conference-phrase = close the { -conference }

## kinds

point-late_text = the text came too late to be examined
point-competence = the matter is not for this { -conference }
point-conduct_of_vote = the vote is not being conducted properly
point-was_that_a_vote = was that a vote?
ballot-for = for
ballot-against = against
ballot-walk_out = against, and out
ballot-abstain = abstain
ballot-not_participating = not taking part
