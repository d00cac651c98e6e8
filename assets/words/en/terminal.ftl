### What text mode says beside the sentences of the conference. `terminal-word-*` are the words a command is known by.

terminal-title = Square Brackets, text mode.
terminal-conference = { $title }. { $place }, from { $opens }. { $delegations }, { $sessions }, { $length }.
terminal-yes = y, yes, ok

## choosing a delegation

terminal-choose = Which { -delegation } do you lead? Type part of a name, or “list”:
terminal-found_several = Several fit: { $names }. Type more of the name, or the code.
terminal-in_no_bloc = In no bloc: { $names }.
terminal-red_line_row = Red line. { $text }.
terminal-lead = Lead { $name }? y for yes, an empty line to look for another:

## at the desk

terminal-welcome = { $title }. You lead { $name }.
terminal-house_rule = House rule: { $rule }
terminal-saved = All that was done is kept in { $path }. Until next time.
terminal-saved_before = The last move was not done; all before it is kept in { $path }. Go on from there once the disk takes it again.
terminal-goodbye = Goodbye.
terminal-undone = Nothing was done.
terminal-hint = Type a word, a number of the menu, or an empty line to see the menu. “?” lists every word.
terminal-prompt = { $name }:
terminal-confirm = { $sentence } ({ $cost }.) y to do it, an empty line to undo:
terminal-which = Number:
terminal-which_label = Label:
terminal-not_understood_label = “{ $answer }” is none of these. Type a label, or an empty line to undo.
terminal-which_letter = Letter ({ $letters }):
terminal-which_items = Labels, with commas between:
terminal-nothing_to_choose = There is nothing to choose from.
terminal-several = { $count } of these fit; type the number.
terminal-not_among_these = That one is not among these.
terminal-not_understood = “{ $answer }” is no word here. An empty line shows the menu.
terminal-not_understood_meant = “{ $answer }” is no word here. Did you mean “{ $word }”?
terminal-not_understood_number = “{ $answer }” is none of these. Type a number from 1 to { $most }, or an empty line to undo.
terminal-not_understood_letter = “{ $answer }” is none of these. Type { $letters }, or an empty line to undo.
terminal-not_understood_items = “{ $answer }” is not a list of items of the { -final-acts }.
terminal-not_understood_rest = “{ $words }” is not clear; let us go step by step.
terminal-no_item = No one item is called “{ $words }”.
terminal-no_delegation = No { -delegation } here is called “{ $answer }”.
terminal-too_many = { $count } names fit “{ $answer }”. Type more letters.
terminal-several_delegations = Several fit:
terminal-which_delegation = Which { -delegation }? Type part of its name:
terminal-which_item = Which item?
terminal-which_option = Which option of { $item }?
terminal-which_offer = Which offer?
terminal-which_proposal = Which proposal?
terminal-which_point = What is the point of order?
terminal-which_ballot = How do you vote?
terminal-ask-gives = What do you back? First the item.
terminal-ask-asks = What do you ask the other side to back? First the item.
terminal-ask-texts-1 = The first text of the package. Which item?
terminal-ask-texts-2 = The second text. (More at once: type them all after “package”.) Which item?
terminal-takes_place_of = This takes the place of what you meant to say: { $what }
terminal-offer_choice = { $who } backs { $gives }, you back { $asks }
terminal-placards_now = You will show:
terminal-placards_none = You have chosen no placards; the room will see what you said last.

## the situation

terminal-situation = { $session }: { $when }. Now: { $phase }.
terminal-means = You have { $contacts } and { $interventions }. Your credibility is { $credibility }, the legitimacy of { -the-organisation } { $legitimacy }.
terminal-before_the_room = Before the room:
terminal-item_row =
    { $label } { $short }: { $status }; your { -capital } { -capital.number ->
        [one] wants
       *[many] want
    } { $option }, { $weight }.
terminal-will_say = You are on the speakers’ list: { $what }
terminal-agenda = The agenda of { $title }.
terminal-agenda_open = Not today, in brackets:
terminal-agenda_agreed = Agreed:
terminal-programme = The programme of work:
terminal-programme_row = Session { $session }, { $when }: { $items }.
terminal-item_title = { $place }: { $title } (item { $label }).
terminal-item_title_alone = { $title } (item { $label }).
terminal-status_is = Status: { $status }.
terminal-older_text = { CAPITALISED(-the-older-treaty) }: { $text }
terminal-visions = The options run from “{ $low }” to “{ $high }”.
terminal-differs = What differs: { $words }.
terminal-from = From: { $names }.
terminal-chairs_text = The chair offers this text.
terminal-behind =
    { $count } { $count ->
        [one] stands
       *[other] stand
    } behind it: { $names }.
terminal-behind_nobody = Nobody has spoken for it.
terminal-crosses = It crosses your red line.
terminal-silent =
    { $count } { $count ->
        [one] { -delegation } has
       *[other] { -delegation(form: "many") } have
    } not spoken.
terminal-silent_nobody = Everybody has spoken.
terminal-objecting = Objecting to { $option }: { $names }.
terminal-last_temperature = The last feel of the room, warm above nought: { $warmth }.
terminal-who_title = Who stands where on { $item }, in public so far.
terminal-who_row = For { $letter } ({ $short }), { $count }: { $names }.
terminal-who_nobody = For { $letter } ({ $short }): nobody.
terminal-whole_bloc = all of { $bloc } ({ $count })
terminal-who_silent = Not yet spoken, { $count }: { $names }.
terminal-sources_title = What stands behind { $item }.
terminal-sources_item = The item and its options were seen in:
terminal-sources_none = The scenario names no source for the item.
terminal-item_row_warm = { $row } Feel of the room: { $warmth }.
terminal-map_title = The map by bloc, on { $item }: the letter each stands for.
terminal-map_signatures = The map by bloc: how each has answered the roll.
terminal-map_no_bloc = In no bloc
terminal-map_row = { $bloc }, { $count }:
terminal-mark-silent = silent
terminal-mark-to_come = still to come
terminal-mark-signed = signed
terminal-mark-reserved = signed with a reservation
terminal-mark-deferred = deferred
terminal-mark-refused = refused
terminal-brief_title = The brief of { $name }. { $introduction }.
terminal-wants =
    Your { -capital } { -capital.number ->
        [one] wants
       *[many] want
    }:
terminal-wish_row = { $rank }. { $label } { $wish } ({ $word }); { $status }.
terminal-more_wishes = And { $count } more; “brief all” lists them.
terminal-red_lines = Red lines:
terminal-near = Near you: { $names }.
terminal-hard = Hard to reach: { $names }.
terminal-difficulty = Difficulty { $level } of 4: { $why }.
terminal-promises = Promises:
terminal-promise_row =
    { $who } { PERSON($who) ->
        [it] owes
       *[they] owe
    } { $to }: to back { $text }.
terminal-no_offers = No offer is open.
terminal-offers_in = Offers that wait for your answer (accept, decline or counter, with the number):
terminal-offers_out = Offers of yours that are out:
terminal-offer_row =
    Offer { $number }: { $who } { PERSON($who) ->
        [it] backs
       *[they] back
    } { $gives }; { $to } { PERSON($to) ->
        [it] backs
       *[they] back
    } { $asks }. Open until session { $until } ends.
terminal-delegation_title = { $name } ({ $code }). { $bloc }. Influence { $influence } of 4, credibility { $credibility }.
terminal-says = What it says in public:
terminal-says_row = { $label }: { $letter }, { $short }.
terminal-says_nothing = It has not spoken on anything yet.
terminal-says_refusal = It has told the { -plenary } that it will not sign because of { $item }.
terminal-heard = What you were told in the corridor, an impression:
terminal-heard_row = { $who }, session { $session }: { $text }. { $salience } { $red_line }
terminal-heard_nothing = You have consulted nobody yet.
terminal-log = The latest events. “log 3” reads session 3, “log all” everything.
terminal-log_session = The events of session { $session }.
terminal-log_all = Everything you have learnt.
terminal-log_empty = Nothing.
terminal-advisor = The advisor:
terminal-glossary = The words of the game:
terminal-no_term = The glossary has no “{ $term }”. “glossary” alone lists every term.

## menus

terminal-menu = What you can do:
terminal-menu_row = { $number }. { $word }: { $help }
terminal-menu_words = Or say it whole: “support b on { $item }”, “offer { $code } b on { $item } for c on { $second }”, “consult { $code } { $item }”, “accept 1”.
terminal-overview = Every word. What it needs may follow it; what is missing is asked for.
terminal-overview_read = To read:
terminal-overview_corridor = In the corridor:
terminal-overview_floor = On the floor (one intervention a session):
terminal-corridor_menu = In the corridor you can:
terminal-floor_menu = On the floor, when the chair opens it, you can:
terminal-word-agenda = agenda, programme
terminal-word-item = item, text, look
terminal-word-who = who
terminal-word-sources = sources, source, why
terminal-word-map = map, world
terminal-word-brief = brief, instructions
terminal-word-offers = offers, deals
terminal-word-delegation = delegation, about, state
terminal-word-heard = heard, reports
terminal-word-log = log, events
terminal-word-advisor = advisor, advice
terminal-word-glossary = glossary, explain
terminal-word-corridor = corridor, talk
terminal-word-floor = floor, speak
terminal-word-consult = consult, ask
terminal-word-offer_deal = offer, deal
terminal-word-accept_offer = accept
terminal-word-decline_offer = decline
terminal-word-counter_offer = counter
terminal-word-pledge = pledge
terminal-word-press = press, lean
terminal-word-caucus = caucus, bloc
terminal-word-call_drafting_group = group, draft
terminal-word-propose_texts = redraft
terminal-word-back_proposal = back, behind
terminal-word-groups = groups, rooms
terminal-word-show_placards = placards, show
terminal-word-support = support
terminal-word-oppose = oppose
terminal-word-object = object
terminal-word-withdraw_objection = withdraw
terminal-word-propose_compromise = propose, compromise
terminal-word-table = table
terminal-word-co_sponsor = cosponsor, co-sponsor, sponsor
terminal-word-lift_brackets = lift
terminal-word-place_brackets = brackets, reopen
terminal-word-link_package = package, link
terminal-word-point_of_order = point
terminal-word-move_vote = vote
terminal-word-announce_refusal = announce
terminal-word-take_back_refusal = unsay
terminal-word-leave_speakers_list = leave
terminal-word-menu = menu
terminal-word-help = help, ?
terminal-word-summary = summary, all
terminal-word-end = end, done
terminal-word-quit = quit, exit, q
terminal-word-list = list, all
terminal-help-agenda = every item and how it stands, and the programme of work.
terminal-help-item =
    one item: what it is about, its text, what your { -capital } { -capital.number ->
        [one] wants
       *[many] want
    }. “item { $item }”.
terminal-help-who = who stands where on an item. “who { $item }”.
terminal-help-sources = where an item was seen and how sure it is. “sources { $item }”.
terminal-help-map = the world by bloc, on an item. “map { $item }”.
terminal-help-brief =
    what your { -capital } { -capital.number ->
        [one] wants
       *[many] want
    }, red lines, promises.
terminal-help-offers = offers that wait for an answer, and yours that are out.
terminal-help-delegation = what is known of { -delegation(form: "a") }. “delegation { $code }”.
terminal-help-heard = what you were told in the corridor.
terminal-help-log = what has happened.
terminal-help-advisor = three sentences on the situation.
terminal-help-glossary = the words of the game. “glossary red line”.
terminal-help-corridor = private talks: consult, offer, pledge, press, caucus, group, placards.
terminal-help-floor = ask for the floor: support, object, propose, move...
terminal-help-help = every word there is (also “?”).
terminal-help-end = you have nothing to add; the chair opens the floor.
terminal-help-quit = leave; all that was done is kept.
terminal-help-consult = “consult { $code } { $item }”.
terminal-help-offer_deal = “offer { $code } b on { $item } for c on { $second }”: you back b, { $other } backs c.
terminal-help-accept_offer = “accept 1”.
terminal-help-decline_offer = “decline 1”.
terminal-help-counter_offer = “counter 1 b on { $item } for c on { $second }”.
terminal-help-pledge = “pledge { $code } c on { $second }”.
terminal-help-press = “press { $code } c on { $second }”.
terminal-help-caucus = “caucus b on { $item }”.
terminal-help-call_drafting_group = “group b on { $item }, c on { $second }”: your first draft.
terminal-help-propose_texts = “redraft b on { $item }, c on { $second }”, in your drafting group.
terminal-help-back_proposal = “back 1”: in your drafting group.
terminal-help-groups = the drafting groups of this session, and what lies before yours.
terminal-help-show_placards = “placards b on { $item }, c on { $second }”.
terminal-help-support = “support b on { $item }”.
terminal-help-oppose = “oppose c on { $item }”.
terminal-help-object = “object c on { $item }”.
terminal-help-withdraw_objection = “withdraw { $item }”: your objection.
terminal-help-propose_compromise = “propose b on { $item }” as compromise.
terminal-help-table = “table d on { $item }”.
terminal-help-co_sponsor = “cosponsor b on { $item }”.
terminal-help-lift_brackets = “lift b on { $item }”: ask the chair to take it up and agree it.
terminal-help-place_brackets = “brackets { $item }”: reopen agreed text.
terminal-help-link_package = “package b on { $item }, c on { $second }”.
terminal-help-point_of_order = a point of order.
terminal-help-move_vote = “vote b on { $item }”: move that it be put to the vote.
terminal-help-announce_refusal = “announce { $item }”: tell the { -plenary } that you will not sign because of it.
terminal-help-take_back_refusal = “unsay { $item }”: tell the { -plenary } that you may sign after all.
terminal-help-leave_speakers_list = take your name off the speakers’ list.

## ending a session

terminal-offers_unanswered =
    { $count } { $count ->
        [one] offer waits
       *[other] offers wait
    } for your answer.
terminal-floor_unused = You have not asked for the floor.
terminal-end_again = Type “{ $word }” once more to go on all the same.
terminal-on_the_floor = On the floor:
terminal-more_changes = “summary” reads all { $count } changes.
terminal-moved = Who moved on { $item }:
terminal-moved_more =
    And { $count } other { $count ->
        [one] move
       *[other] moves
    }.
terminal-chair = The chair: { $words } { $mood }
terminal-next = Next, { $when }:
terminal-no_summary = No session has closed yet.

## a vote

terminal-voting = A formal vote. The text:
terminal-moved_by = Moved by { $who }.
terminal-adjournment_by = But first: adjournment of the debate, moved by { $who }. If it carries, nothing is decided today.
terminal-may_adjourn = “adjourn” moves that nothing be decided today, before the first ballot.
terminal-word-move_adjournment = adjourn, adjournment
terminal-help-move_adjournment = “adjourn”, before the first ballot: nothing is decided today.
terminal-ballot_prompt = Your ballot (a number, or in words; an empty line reads it again):
terminal-ballot_not_understood = “{ $answer }” is no ballot. Say for, against, abstain or not taking part; “item”, “who” and “brief” still work.

## signing

terminal-adoption =
    The { -final-acts } { -final-acts.number ->
        [one] is
       *[many] are
    } put to the { -plenary }.
terminal-wave = The roll, wave { $wave }.
terminal-wave_answers = { $how }, { $count }: { $names }.
terminal-your_turn = { $name }, your turn.
terminal-count_so_far = { $signed } have signed, { $not_signed } have not, { $to_come } are still to come.
terminal-against_brief = The { -final-acts } against your brief:
terminal-verdict-wanted = { $short } ({ $label }): { $text }. What your { -capital } wanted.
terminal-verdict-live_with = { $short } ({ $label }): { $text }. Your { -capital } can live with it.
terminal-verdict-not = { $short } ({ $label }): { $text }. Not what your { -capital } wanted.
terminal-verdict-crossed = { $short } ({ $label }): { $text }. Across your red line.
terminal-verdict-as_before =
    { $short } ({ $label }): nothing agreed; { -the-older-treaty } { -the-older-treaty.number ->
        [one] stays
       *[many] stay
    }.
terminal-your_decision = Your decision:
terminal-sign_prompt = 1 to 4, or in words; an empty line reads it again:
terminal-sign_not_understood = “{ $answer }” is no answer to the roll. Say sign, reservation, defer or refuse; “brief”, “item” and “map” still work.
terminal-reserve_on = On which items do you reserve? In the { -final-acts } stand:

## the result

terminal-result = The result.
terminal-result_count = { $signed } signed, { $not_signed } did not.
terminal-result_own-signed = You signed.
terminal-result_own-reserved = You signed, with a reservation on { $items }.
terminal-result_own-deferred = You left the decision to your { -capital }.
terminal-result_own-refused = You refused to sign.
terminal-grades = Grades:
terminal-grade_row = { $title }: { $pips } of { $of }. { $text }.
terminal-history = Beside history.
terminal-history_count = There { $signed } signed and { $not_signed } did not.
terminal-one_of_many = Yours is one of many possible ends, not a forecast.
terminal-nobody_differs = Every { -delegation } chose as it did in history.
terminal-only_here = { $count } signed here and not in history: { $names }.
terminal-only_there = { $count } signed in history and not here: { $names }.
terminal-same_texts =
    { $count } { $count ->
        [one] item
       *[other] items
    } ended with the same text.
terminal-text_differs = { $item }: here { $here }, in history { $there }.
terminal-left_as_before = left as before
terminal-history_vote = History voted on { $text }: { $in_favour } for, { $against } against, { $abstain } abstaining.
terminal-afterwards = The { -conference } is over.
terminal-after-again = Play again, with the same { -delegation }
terminal-after-another = Play again, with another { -delegation }
terminal-afterwards_words = You can still read: “turned” (where did it turn?), “log all”, “map”, “who { $item }”, “item { $item }”. “quit” or an empty line leaves.
terminal-afterwards_prompt = And now?
