### The what-if laboratory, in a window and on the command line; what the terms of a forecast are about.

reason-readiness = what everybody brings along
reason-items = what the text is worth to it
reason-red_lines = red line
reason-bloc = what its bloc is expected to do
reason-leaders = what its leaders and partners are expected to do
reason-spoken = what it has said in public
reason-procedure = how it was treated
because-items-for = { $item } suits it better
because-items-against = { $item } suits it less
because-red_lines-for = { $item } no longer crosses its red line
because-red_lines-against = { $item } crosses its red line
because-bloc-for = more of its bloc would sign
because-bloc-against = fewer of its bloc would sign
because-leaders-for = more of those it looks to would sign
because-leaders-against = fewer of those it looks to would sign

## in the window

title-lab = What-if laboratory
lab-title = What-if laboratory
lab-open = Open the laboratory
lab-from = { $title }, against { $start }
lab-start = Start from
lab-undo = Undo all
lab-items = The text of the { -final-acts }
lab-items-keys = ← → change a text, ↑ ↓ choose the next.
lab-items-changed =
    { $count } { $count ->
        [one] item says
       *[other] items say
    } something else than at the start.
lab-before = What stood before
lab-as_before = { $text }, as before
lab-expected = of { $all } expected to sign
lab-expected-name = Expected to sign
lab-gain = { $gain } against { $start }
lab-gain-none = no difference against { $start }
lab-gain-start = { $start }
lab-spread = give or take { $spread }, if each decides apart
lab-spread-short = give or take { $spread }
lab-tips-title = A tipping point:
lab-tips = from “nobody signs” the room comes to { $low }, from “all sign” to { $high }.
lab-band-0 = will not
lab-band-1 = unlikely
lab-band-2 = open
lab-band-3 = likely
lab-band-4 = will sign
lab-changes = Who changes sides
lab-changes-count =
    { $count } { $count ->
        [one] changes
       *[other] change
    } sides
lab-changes-none = Change a text, and see who changes sides.
lab-changes-few = Nobody moves by 5 points or more.
lab-steps = One change at a time
lab-steps-none = No single change of this text would add a signature.
lab-step = { $item }: { $text }
lab-find-none = nobody
lab-reasons-nobody = Choose { -delegation(form: "a") } on the map, in the list or by typing, and see why it signs or not.
lab-reasons-same = signs with { $after } %
lab-reasons-moved = { $before } → { $after } %
lab-reasons-sum = In all
lab-reasons-note = Log-odds: 0 is even, +1 about 73 %, +2 about 88 %; in brackets what is new against the start.
lab-reason-readiness = Readiness to sign at all
lab-reason-bloc = Its bloc
lab-reason-leaders = Those it looks to
lab-reason-item = { $item }
lab-reason-red_line = Red line on { $item }
lab-reason-wants = wants “{ $text }”
lab-column-texts = Texts
lab-column-map = Map
lab-column-changes = Changes
lab-column-reasons = Reasons
lab-start-title = Start from which text?
lab-start-history = History’s text
lab-start-before = What stood before
lab-start-result = The text of your { -conference }
lab-start-wish = The common position of { $bloc }
lab-start-detail = { $signatures } of { $all } expected to sign
lab-rests = What the numbers rest on
lab-known-before = On what was known of each { -delegation } before the { -conference }. What it said there about signing is left out: it was said of one text, not of another.
lab-known-game = On the instructions that the game is played with: nothing else was known before this { -conference }.
lab-honest = The weights were fitted to one signing, that of Dubai. Which way a text moves the room is surer than how far.
