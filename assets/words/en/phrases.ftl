### Small words: counts, lists, dates, names in sentences, states of an item.

reader-you = you
reader-chair = the chair
reader-item = { $short } ({ $label })
reader-text_on = { $option } on { $item }
reader-bloc_proposal = { $bloc } common proposal
reader-chairs_compromise = the chair’s compromise
reader-vision = “{ $vision }”
list-and = { $first } and { $last }
list-or = { $first } or { $last }
list-and_more = { $first } and { $count } more
count-contact =
    { $count } { $count ->
        [one] contact
       *[other] contacts
    }
count-intervention =
    { $count } { $count ->
        [one] intervention
       *[other] interventions
    }
count-pledge =
    { $count } { $count ->
        [one] pledge
       *[other] pledges
    }
count-session =
    { $count } { $count ->
        [one] session
       *[other] sessions
    }
count-delegation =
    { $count } { $count ->
        [one] { -delegation }
       *[other] { -delegation(form: "many") }
    }
count-offer =
    { $count } { $count ->
        [one] offer
       *[other] offers
    }
count-promise =
    { $count } { $count ->
        [one] promise
       *[other] promises
    }
count-signature =
    { $count } { $count ->
        [one] signature
       *[other] signatures
    }
count-item =
    { $count } { $count ->
        [one] item
       *[other] items
    }
count-speaker =
    { $count } { $count ->
        [one] speaker
       *[other] speakers
    }
count-other =
    { $count } { $count ->
        [one] other
       *[other] others
    }
number-0 = no
number-1 = one
number-2 = two
number-3 = three
number-4 = four
number-5 = five
number-6 = six
number-7 = seven
number-8 = eight
number-9 = nine
number-10 = ten
number-11 = eleven
number-12 = twelve
number-of = { $count } of { $all }
date-day = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
session-of = session { $session } of { $sessions }
phase-corridor = corridor
phase-floor = floor
phase-voting = vote
phase-adoption = adoption
phase-signing = signing ceremony
phase-closed = closed
change-ADD = new provision (ADD)
change-MOD = changed provision (MOD)
change-SUP = deleted provision (SUP)
change-NOC = no change (NOC)
change-RES = resolution, not { -treaty } text (RES)
item-then = in { -the-older-treaty }: { $then }
item-quiet = not yet discussed
item-few = few have spoken
item-close = close
item-contested = contested
item-hot = hotly contested
item-agreed = agreed on { $option }
item-agreed_now = agreed today on { $option }
item-agreed_over = agreed on { $option }, over objections
item-voted = adopted by vote: { $option }
item-compromise = the chair offers { $option }
item-count_for = { $count } for { $option }
item-nobody_speaks = Nobody speaks for { $options }.
item-civil-good = Civil society welcomes it.
item-civil-bad = Civil society warns against it.
item-civil-mixed = Civil society is divided over it.
item-civil-unknown = No verdict of civil society is known.
item-civil-disputed = The verdict is disputed.
camp-low = far towards “{ $vision }”
camp-lean_low = leaning towards “{ $vision }”
camp-middle = in the middle
camp-lean_high = leaning towards “{ $vision }”
camp-high = far towards “{ $vision }”
evidence-position = How this is known: { $basis }. Seen in: { $sources }.
evidence-no_source = How this is known: { $basis }.
evidence-address = { $title } ({ $address })
basis-documented = documented: what the { -delegation } itself tabled or said
basis-announced = announced: said during the { -conference }
basis-bloc = the bloc’s common proposal
basis-derived = derived from the bloc and from voting elsewhere: an estimate
basis-known_after = chosen by somebody who knew the result: played, not evidence
