### Title, shelf, choice of a delegation, ceremony, result and settings of the game in a window.

## in several places

journey-back = Back
journey-close = Close
journey-settings = Settings
journey-to_title = To the title
journey-choose = choose
journey-open = open
journey-outcome-signed = signed
journey-outcome-not_signed = did not sign
journey-outcome-not = did not
journey-no_vote = { $count } no vote
journey-map = Map
journey-hall = Hall
journey-list = List
journey-brief = Brief

## title

title-tagline = One treaty, two camps, and a pair of brackets round every word they cannot agree on.
title-continue = Continue
title-continue-detail = { $title }, session { $session } of { $sessions }, as { $who }
title-continue-short = { $title }, session { $session }, as { $who }
title-more = Other conferences
title-new = New conference
title-quit = Quit
title-last = Your last conference, { $title } as { $who }
title-last-again = Your last result
title-no_last = Everyone with a seat on this map has a capital that wants something.
title-resume-title = Go on with a conference
title-resume-skipped = Not shown: { $reason }
title-failed = That conference cannot be opened
title-failed-nobody = Nobody leads a delegation in it; the AI played every seat.
title-failed-kept = Nothing in its log has been lost.

## shelf

shelf-title = New conference
shelf-count = { $count } on the shelf
shelf-size = { $delegations } delegations · { $items } texts · { $sessions } sessions
shelf-open = Choose a delegation
shelf-broken = does not open
shelf-broken-detail = Its files hold mistakes; open it to see where.
shelf-findings-title = This conference does not open
shelf-findings-text =
    Its files hold { $count } { $count ->
        [one] mistake
       *[other] mistakes
    }. Whoever wrote it can mend { $count ->
        [one] it
       *[other] them
    } here:
shelf-findings-place = { $file }, line { $line }, column { $column }
shelf-empty = There is no conference on the shelf. The folder scenarios/ of the game is empty or missing.
shelf-facts = What it is
shelf-where = Place
shelf-lasts = Lasts
shelf-seats = Delegations
shelf-texts = Contested texts
shelf-sessions = Sessions

## choosing

choose-title = Choose your { -delegation }
choose-note = { $delegations } { -delegation(form: "many") } with a vote · { $sessions } sessions
choose-sources = Sources
choose-find = Find { -delegation(form: "a") }
choose-find-hint = type to find
choose-found = { $count } of { $all }
choose-found-none = nobody of that name
choose-votes =
    { $count } { $count ->
        [one] vote
       *[other] votes
    }
choose-no_bloc = No bloc
choose-map-note = Pale: no vote at this { -conference }. Borders as in 2012, drawn without judgement; small states as dots.
choose-map-keys = nearest neighbour
choose-hall-note = A seat each; nobody has spoken yet.
choose-wants =
    Your { -capital } { -capital.number ->
        [one] wants
       *[many] want
    }
choose-more_wishes = and { $count } more of less weight
choose-red_lines = Red lines: cannot be signed
choose-barred = cannot be signed
choose-near = Near you
choose-nobody_near = nobody
choose-hard = Hard to reach
choose-difficulty = Difficulty
choose-lead = Lead { $who }
choose-proof = where each line comes from
choose-proof-title = Where { OWN($who) } brief comes from
choose-proof-none = no source named
choose-influence = influence { $influence } of 4
choose-column-delegation = { CAPITALISED(-delegation) }
choose-column-code = Code
choose-column-bloc = Bloc
choose-column-influence = Influence

## ceremony

ceremony-title = Signing ceremony
ceremony-wave = Wave { $wave } of { $waves }
ceremony-pause = Pause
ceremony-go_on = Go on
ceremony-skip = Skip to your turn
ceremony-skip_end = Skip to the end
ceremony-next_wave = Next wave
ceremony-to_come = still to come
ceremony-roll_call = Roll call
ceremony-then = then { $names }
ceremony-your_turn = { $who }, your turn
ceremony-waiting = { $who } waits for its name
ceremony-answered = { $who } has answered
ceremony-acts = The { -final-acts } against your brief
ceremony-decision = Your decision
ceremony-tell = Tell the { -plenary }
ceremony-tell-none = Choose one of the four first.
ceremony-result = See the result
ceremony-advisor = Advisor
ceremony-means-signed = Put { $whose } name under the { -final-acts }.
ceremony-means-reserved = Sign, and declare what { $who } does not accept.
ceremony-means-reserved-on = Sign, and declare that { $who } does not accept { $items }.
ceremony-means-deferred = Leave without signing; { $capital } may sign later. Not signed today.
ceremony-means-refused = Tell the { -plenary } that { $who } will not sign.
ceremony-capital = the { -capital }
ceremony-reserve-title = What does { $who } not accept?
ceremony-reserve-text = A reservation names the provisions it is about. Choose one or more.
ceremony-reserve-done = Declare
ceremony-reserve-none = Choose at least one provision.
ceremony-you-signed = { $who } signed the { -final-acts }.
ceremony-you-reserved = { $who } signed, with a reservation on { $items }.
ceremony-you-deferred = { $who } did not sign today; { $capital } will decide.
ceremony-you-refused = { $who } refused to sign.
ceremony-act-agreed = { $short }: { $option }
ceremony-act-open =
    { $short }: nothing agreed, { -the-older-treaty } { -the-older-treaty.number ->
        [one] stays
       *[many] stay
    }
ceremony-act-wanted = as you wanted
ceremony-act-live_with = can live with
ceremony-act-not = not what you wanted
ceremony-act-crossed = red line crossed
ceremony-act-held = red line held
ceremony-act-more =
    and { $count } more { $count ->
        [one] provision
       *[other] provisions
    }
ceremony-echo-refused = { $leader } did not sign
ceremony-echo-signed = { $leader } signed
ceremony-echo-along =
    { $count } that { $count ->
        [one] looks
       *[other] look
    } to it did the same
ceremony-echo-away = { $count } did otherwise
ceremony-legend-along = does the same
ceremony-legend-away = does otherwise
ceremony-closed = The roll is called. The { -conference } is closed.

## result

result-title = Result
result-as = { $title } as { $who }
result-side_by_side = Side by side
result-slider = Slider
result-differences = Differences
result-turned = Where did it turn?
result-yours = Your world
result-history = History
result-in_brackets =
    in brackets: { $count ->
        [one] the one that
       *[other] the { $spelled } that
    } chose otherwise
result-all_alike = everybody chose as in history
result-otherwise = The { $spelled } that chose otherwise, and why
result-otherwise-some = { $shown } of the { $count } that chose otherwise, and why
result-otherwise-one = One that chose otherwise, and why
result-otherwise-none = Everybody chose as history did.
result-undecided = Who did not sign, and why
result-undecided-none = Everybody signed.
result-not_a_forecast = one of many possible ends, not a forecast
result-texts = Texts that came out otherwise
result-texts-none = Every text came out as in history.
result-text-nothing = nothing agreed
result-text-yours = yours
result-text-history = history
result-grades = Grades
result-worth = What your brief adds up from
result-now = Now
result-again = Play it again
result-another = Lead another { -delegation }
result-lab = What if...?
result-no_record = No record is kept of this { -conference }: there is only your world.
result-slider-name = Divider between your world and history
result-slider-help = Left of the line your world, right of it history. Drag it, or use the arrow keys.
result-you-signed = You signed
result-you-reserved = You signed, with a reservation on { $items }
result-you-deferred = You left it to your { -capital }
result-you-refused = You refused
why-items-gained = { $item } came out better for it
why-items-lost = { $item } came out worse for it
why-red_lines-spared = its red line on { $item } was not crossed
why-red_lines-crossed = the text on { $item } crosses its red line
why-bloc-signed = more of its bloc signed
why-bloc-not_signed = fewer of its bloc signed
why-leaders-signed = { -state(form: "many") } it looks to signed
why-leaders-not_signed = { -state(form: "many") } it looks to did not sign
why-spoken-signed = it had not bound itself in public
why-spoken-not_signed = it had told the { -plenary } that it would not
why-procedure-signed = the procedure treated it well
why-procedure-not_signed = the procedure had left a grudge
why-readiness-signed = it was ready to sign almost any text
why-readiness-not_signed = it was hardly ready to sign
why-chance = it stood on the fence, and fell on the other side

## settings

settings-title = Settings
settings-kept = Kept on this computer as you change them.
settings-text = Text size
settings-text-smaller = Smaller
settings-text-larger = Larger
settings-text-value = { $percent } %
settings-theme = Theme
settings-theme-light = Light
settings-theme-dark = Dark
settings-contrast = Contrast
settings-contrast-calm = Calm
settings-contrast-strong = Strong
settings-sound = Sound
settings-sound-off = Off
settings-sound-none = No sound device was found; every sound has words on the screen too.
settings-window = Window
settings-window-window = Window
settings-window-full = Full screen
settings-motion = Motion
settings-motion-full = Full
settings-motion-reduced = Reduced
settings-coach = First session
settings-coach-none = No hints
settings-coach-lines = Lines for a first session
settings-confirm_end = Ending a session
settings-confirm_end-at_once = At once
settings-confirm_end-ask = Ask before ending with something left to do
settings-sample = As it looks
settings-sample-text = Member States _should endeavour to take_ the measures that they deem necessary.
settings-keys = Keys from anywhere
settings-keys-text = Ctrl + and Ctrl − text size · Ctrl D dark · Ctrl M sound · F11 full screen
