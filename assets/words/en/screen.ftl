### What the window says beside the sentences of the conference. Words here may carry the toolkit's mark-up.

screen-not_kept = That could not be kept, so it was not done. { $problem }

## the bar

screen-session = **Session { $session }** ~of { $sessions }~
screen-session-name = Sessions
screen-credibility = Your credibility
screen-credibility-short = Credibility
screen-legitimacy = { -the-organisation }’s legitimacy
screen-legitimacy-short = Legitimacy
screen-advisor = Advisor
screen-glossary = Glossary
screen-menu = Menu

## order of business

screen-agenda = Order of business
screen-agenda-then = ~Then~ { $labels }~, session { $session }~
screen-agenda-count = { "{:tick}" } ~{ $count } of { $all } agreed~
screen-agenda-all = All { $count } items
screen-agenda-today = Today
screen-agenda-later = Later, in brackets
screen-agenda-agreed = Agreed
screen-agenda-session = session { $session }
screen-agenda-no_more = not again
screen-brief = Your brief
screen-brief-all = Whole brief
screen-brief-open = open
screen-brief-got = agreed as your { -capital } can live with
screen-brief-lost = agreed against your brief
screen-brief-red_lines =
    { "{:barred}" } { $count } red { $count ->
        [one] line
       *[other] lines
    }
screen-brief-wants =
    Your { -capital } { -capital.number ->
        [one] wants
       *[many] want
    }
screen-brief-red = Red lines
screen-brief-near = Near you
screen-brief-hard = Hard to reach
screen-brief-promises = Promises
screen-brief-no_promises = None so far.
screen-column-table = The text
screen-column-doing = Corridor and floor
screen-status-0 = quiet
screen-status-1 = close
screen-status-2 = contested
screen-status-3 = hot
screen-status-agreed = agreed on { $option }
screen-status-offered = { $said }, offered: { $option }
screen-news = From outside the room

## the item

screen-change-ADD = new provision
screen-change-MOD = changed provision
screen-change-SUP = deleted provision
screen-change-NOC = no change proposed
screen-change-RES = resolution, not { -treaty } text
screen-then = until now: { $then }
screen-details = details
screen-wish =
    { "{" }*{ $code }{ "}" } **Your { -capital }** { -capital.number ->
        [one] wants
       *[many] want
    } **{ $option }**{ $live } · **{ $weight }**, { $rank } of { $all } · { $red_line }
screen-wish-live = , can live with **{ $options }**
screen-wish-no_red_line = no red line here
screen-wish-red_line = { "{:barred}" } **{ $options }** cannot be signed
screen-not_today = { "{:clock}" } ~Not before the room today; it comes in session { $session }. The corridor is open on it.~
screen-not_again = { "{:clock}" } ~Not before the room, and not on the programme again. You can ask the chair to take it up.~
screen-chair_offers = offered by the chair
screen-objecting =
    { $names } { $count ->
        [one] objects
       *[other] object
    }
screen-crosses = beyond your red line
screen-details-about = What it is about
screen-details-older = What holds if nothing is agreed
screen-details-options = The texts
screen-details-objections = Who objects
screen-details-objects =
    { $names } { $count ->
        [one] objects
       *[other] object
    } to { $option }.
screen-details-no_objection = Nobody sustains an objection.
screen-details-warmth = The last temperature of the room
screen-details-warmth_is = { $warmth }. Support less opposition, from -100 to +100; not a vote.
screen-details-civil = What civil society says
screen-details-sources = Sources
screen-text-say = On this text you can:
screen-text-support = Support it
screen-text-object = Object to it
screen-text-oppose = Oppose it
screen-text-co_sponsor = Join its sponsors
screen-text-propose_compromise = Propose it as compromise
screen-text-table = Table it
screen-text-lift_brackets = Ask to lift the brackets on it
screen-text-move_vote = Move that it be put to the vote
screen-text-caucus = Call the bloc to caucus behind it

## where they stand

screen-room = Where they stand
screen-room-said = stated in public, so far
screen-room-hall = Hall
screen-room-map = Map
screen-room-list = List
screen-room-text = Text only
screen-not_spoken = Not yet spoken
screen-silent = Silent
screen-list-delegation = { CAPITALISED(-delegation) }
screen-list-bloc = Bloc
screen-list-stance = Stands for
screen-list-objects = Objects to
screen-callout-silent =
    { $who } { PERSON($who) ->
        [it] has
       *[they] have
    } not spoken
screen-callout-stands =
    { $who } { PERSON($who) ->
        [it] stands
       *[they] stand
    } for { $option }
screen-callout-objects = , objects to { $option }

## a delegation

screen-find = Find { -delegation(form: "a") }
screen-find-hint = type part of a name
screen-find-note = { $count } of { $all }
screen-find-none = Nothing here is called that. Take a letter away, or Esc to begin anew.
screen-influence = influence { $influence }
screen-about-facts = { $bloc }. Influence { $influence } of 4, credibility { $credibility }.
screen-about-refuses = It has told the { -plenary } that it will not sign because of { $item }.
screen-about-no_vote = It has no vote here.
screen-about-objects = objects to { $option }
screen-about-says = What it says in public
screen-about-nothing = It has not spoken on anything else.
screen-about-heard = What it told you in the corridor
screen-about-between = Between you
screen-between-open =
    { $who } { PERSON($who) ->
        [it] owes
       *[they] owe
    } backing for { $text }.
screen-between-kept = { $who } kept the promise to back { $text }.
screen-between-broken = { $who } broke the promise to back { $text }.
screen-between-released =
    { $who } { PERSON($who) ->
        [it] owes
       *[they] owe
    } backing for { $text } no longer: the other half was broken.
screen-about-remembers = What is remembered
screen-heard = What you have heard
screen-heard-none = You have consulted nobody yet. A consultation costs one contact.
screen-heard-note = An impression, not a fact: what is said in a corridor is not exact.
screen-heard-row = { "{" }{ $code }{ "}" } on [{ $label }]: seems to want **{ $option }** ({ $short }). { $salience } { $red_line } ~Session { $session }.~
screen-heard-on = Heard on { $label }
screen-heard-high = It matters a great deal to it.
screen-heard-some = It matters to it.
screen-heard-low = It matters little to it.
screen-heard-red_line-yes = It has a red line there.
screen-heard-red_line-no = No red line there.

## corridor

screen-corridor = Corridor
screen-offer-title =
    { $who } { PERSON($who) ->
        [it] offers
       *[they] offer
    } a deal
screen-offer-gives-word = gives
screen-offer-asks-word = asks
screen-offer-gives = backs { $text }
screen-offer-asks = you back { $text }
screen-offer-until = Open until session { $session } ends. Breaking a promise costs credibility, and all see it.
screen-offer-until-brief = Open until session { $session } ends. A broken promise costs credibility.
screen-offer-more =
    { $count } more { $count ->
        [one] offer waits
       *[other] offers wait
    }
screen-offer-out = ~Your offer to~ { "{" }{ $code }{ "}" } ~stands until session { $session } ends~
screen-offers = Offers that wait for your answer
screen-backed-brief = **{ $option }** on [{ $label }]
screen-backed = **{ $option }** on [{ $label }] { $short }
screen-corridor-more = Pledge, press, caucus…
screen-corridor-groups = { $count ->
    [one] you sit in one
   *[other] you sit in { $count }
}
screen-corridor-heard = What you have heard

## floor

screen-label-propose_compromise = Propose compromise…
screen-floor = Floor
screen-floor-more = Oppose, table, motions…
screen-floor-will_say = You will say
screen-floor-replace = Choosing anything else takes its place.
screen-floor-leave = Withdraw it
screen-floor-list = ~Speakers’ list:~ { $count } of { $all } slots taken
screen-floor-list-long = ~Speakers’ list:~ { $count } names for { $all } slots
screen-placards = Placards…
screen-placards-none = as you last said
screen-placards-shown = you show { $texts }
screen-placards-more = { $texts } and { $count } more
screen-placards-promise = as promised to { $who }
screen-placards-pledge = after { OWN($who) } pledge
screen-placards-pressure = pressed by { $who }
screen-placards-caucus = as the caucus agreed
screen-placards-drafting_group = as the drafting group reported

## the foot

screen-feed = On the floor
screen-log = Log
screen-end = End session
screen-end-vote = On with the vote
screen-opening = The chair opens the floor…
screen-going_on = The chair goes on…

## choosing the parts of an action

desk-ask-to = Whom?
desk-ask-item = On which item?
desk-ask-text = Which text?
desk-ask-backing = Behind which text?
desk-ask-gives = What do you promise to back?
desk-ask-asks = What shall they back in return?
desk-ask-asks_first = What shall they back?
desk-ask-offer = Which offer?
desk-ask-proposal = Behind which proposal?
desk-ask-ballot = How do you vote?
desk-ask-items = On which item?
desk-ask-kind = What is the point of order?
desk-ask-placards = For which texts will you raise your card? One an item.
desk-ask-texts = Which texts belong together? One an item, two items at least.
desk-part-to = to
desk-part-item = on
desk-part-text = text
desk-part-backing = behind
desk-part-gives = you back
desk-part-asks = they back
desk-part-proposal = proposal
desk-part-ballot = ballot
desk-part-items = on
desk-part-kind = point
desk-part-placards = you show
desk-part-texts = together
screen-choice-wish = your { -capital(form: "own") } wish
screen-choice-theirs = is for it
screen-choice-told = wants it, you were told
screen-choice-crosses = beyond your red line
screen-choice-standing =
    { $count } { $count ->
        [one] stands
       *[other] stand
    } for it
screen-step-find = Type to find
screen-step-back = Back a step
screen-step-cancel = Leave it
screen-step-done = That is all
screen-step-confirm = Do it
screen-step-cost = { $cost } · { $rule }
screen-step-replaces = It takes the place of what you meant to say: { $what }
screen-nothing_to_choose = There is nothing to choose from.
screen-nothing_to_choose-offer_deal = A deal needs two open items.
screen-nothing_to_choose-call_drafting_group = A drafting group needs two open items.
screen-nothing_to_choose-propose_texts = You sit in no drafting group.
screen-nothing_to_choose-back_proposal = Nothing lies before a drafting group in which you sit.
screen-nothing_to_choose-link_package = A package needs two open items.
screen-sheet-close = Close
screen-result = What came of it
screen-refused = Out of order

## ending a session

screen-confirm_end = End the session?
screen-confirm_end-offers =
    { $count } { $count ->
        [one] offer waits
       *[other] offers wait
    } for your answer.
screen-confirm_end-contacts =
    { $contacts } { $count ->
        [one] is
       *[other] are
    } unused.
screen-confirm_end-floor = You have not asked for the floor.
screen-confirm_end-yes = End it
screen-confirm_end-never = End it, and do not ask again
screen-confirm_end-no = Stay

## a vote

screen-vote = A formal vote
screen-vote-moved = Moved by { $who }. { CAPITALISED(-one-delegation-one-vote) }; hands are shown.
screen-vote-adjournment = But first: adjournment of the debate, moved by { $who }. If it carries, nothing is decided today.
screen-vote-adjourn = Move the adjournment
screen-vote-walk_out = Against, and out
screen-vote-walk_out-means = If it is adopted, you leave the room and tell everybody that you will not sign.
screen-vote-for_adjournment-means = You want nothing decided today.
screen-vote-against_adjournment-means = You want the text put to the vote.
screen-vote-ballot = Your ballot
screen-vote-cast = Cast the ballot
screen-vote-choose = Choose one first.
screen-vote-for = For
screen-vote-against = Against
screen-vote-abstain = Abstain
screen-vote-not_participating = Not taking part
screen-vote-for-means = You want this text adopted.
screen-vote-against-means = You want it rejected.
screen-vote-abstain-means = Counted apart; never towards the majority.
screen-vote-not_participating-means = You stay away from the vote.
screen-vote-point = Point of order on the conduct of the vote

## the menu

screen-menu-saved = All you have done is kept. There is nothing to save.
screen-menu-not_saved = No log of this { -conference } is kept.
screen-menu-go_on = Go on
screen-menu-settings = Settings
screen-menu-leave = Leave to the title
screen-menu-quit = Quit the game
screen-menu-keys = Keys
screen-menu-keys-words = Tab between the panels, arrows inside one, Enter to use, Space for details, 1 to 0 for what can be done, / to find { -delegation(form: "a") }, A for the advisor, F1 for the word under the focus, E to end the session.
screen-glossary-find = Find a word
screen-log-title = What has happened

## a first session

screen-coach = First session, { $step } of { $steps }
screen-coach-dismiss = Thank you, enough
screen-coach-read =
    Read the text. Large brackets are what is disputed; the line under the title says what your { -capital } { -capital.number ->
        [one] wants
       *[many] want
    }.
screen-coach-talk = Then talk, in private: consult { -delegation(form: "a") } (4) or offer a deal (5). Contacts are few.
screen-coach-speak = Then say one thing on the floor: support a text (7), object to one (8)…
screen-coach-end = That is your session. End it (E), and the chair opens the floor.

## the end of a session

screen-changed = What changed
screen-changed-all = All { $count } changes
screen-changed-fewer = The three most important
screen-changed-nothing = Nothing was said that changed anything.
screen-moved = Who moved on { $label }, { $short }
screen-moved-how = in public; from the ring to the dot
screen-moved-more = And { $count } more: { $words }.
screen-moved-to = { $count } to { $option }
screen-moved-nobody = Nobody moved in public.
screen-moved-next = Another item
screen-promises = Promises
screen-promises-none = You owe nobody, and nobody owes you.
screen-chair = The chair
screen-next = Next: { $when }
screen-next-last = Next
screen-next-nothing = No open item is on the programme. The chair may still take up what is asked for.
screen-next-ceremony = The signing ceremony. What is agreed becomes the { -final-acts }.
screen-open_session = Open session { $session }
screen-to_ceremony = To the ceremony
screen-summary = **{ $when }**

## drafting groups

desk-groups = Drafting groups
desk-groups-none = No drafting group sits in this session.
desk-groups-on = { $items }, called by { $who }
desk-groups-members = { $names }
desk-groups-closed = What lies before it only its members know.
desk-groups-nothing = Nothing lies before it yet.
desk-groups-proposal = Proposal { $number }, by { $who }
desk-groups-behind = Behind it: { $names }.
desk-groups-behind-none = Nobody stands behind it.
desk-groups-back = Stand behind it
desk-groups-own = You stand behind this.
desk-groups-carries = Would be reported as things stand.
