### What sentences speak of by a name that a conference may change: its capitals may be parents, its majority two thirds.
###
### Forms: one (as it stands), many, a (with its article), own (as owner). `number` says how verbs agree with it.
### HOUSE("...") asks for a rule of procedure of the conference; SPELLED(...) is a small number as a word.

## Renamed by a scenario, under `words:`

-final-acts = Final Acts
    .number = many
-treaty = { $form ->
   *[one] treaty
    [many] treaties
}
    .number = one
-the-older-treaty = the older { -treaty }
    .number = one
-conference = { $form ->
   *[one] conference
    [many] conferences
}
-plenary = plenary
    .number = one
-delegation = { $form ->
   *[one] delegation
    [many] delegations
    [a] a delegation
    [own] delegation’s
}
-head-of-delegation = head of { -delegation }
-capital = { $form ->
   *[one] capital
    [many] capitals
    [a] a capital
    [own] capital’s
}
    .number = one

## These follow the new name of another: of the delegation, and of the capital

-state = { $form ->
   *[one] state
    [many] states
}
-country = { $form ->
   *[one] country
    [many] countries
    [own] country’s
}
-government = { $form ->
   *[one] government
    [many] governments
}
    .number = one
-parliament = { $form ->
   *[one] parliament
    [many] parliaments
}
    .number = one

## What a conference says elsewhere than among its words

-the-organisation = the Union
-low-end = a small role for states
-high-end = a large one
-blocs = CEPT, APT or ATU
-such-as-these-blocs = { HOUSE("blocs") ->
    [0] { "" }
   *[other] , such as { -blocs }
}

## Its rules of procedure

-majority = { HOUSE("majority") ->
   *[one_half] more than half { -of-the-votes }
    [two_thirds] at least two thirds { -of-the-votes }
    [three_quarters] at least three quarters { -of-the-votes }
    [unanimity] the agreement of all { -of-the-votes }
}
    .number = { HOUSE("majority") ->
       *[one_half] one
        [two_thirds] many
        [three_quarters] many
        [unanimity] one
    }
-short-of-the-majority = { HOUSE("majority") ->
   *[one_half] not more than half { -of-the-votes }; a tie rejects
    [two_thirds] less than two thirds { -of-the-votes }
    [three_quarters] less than three quarters { -of-the-votes }
    [unanimity] not all { -of-the-votes }
}
-what-rejects = { HOUSE("majority") ->
   *[one_half] a tie
    [two_thirds] less than two thirds
    [three_quarters] less than three quarters
    [unanimity] a single one against
}
-quorum = { HOUSE("quorum") ->
   *[one_half] more than half
    [two_thirds] at least two thirds
    [three_quarters] at least three quarters
    [unanimity] all
}
-of-the-votes = { HOUSE("votes") ->
   *[counted] of those voting for or against
    [weighted] of the weighted votes for and against
}
-one-delegation-one-vote = { HOUSE("votes") ->
   *[counted] one { -delegation }, one vote
    [weighted] each { -delegation } has votes of its own weight
}
-weight-of-a-vote = { HOUSE("votes") ->
   *[counted] each seat counts one
    [weighted] each seat counts its own votes
}
-readings = { HOUSE("readings") ->
    [1] one reading
   *[other] { SPELLED(HOUSE("readings")) } readings
}
    .number = { HOUSE("readings") ->
        [1] one
       *[other] many
    }
-second = { HOUSE("seconds") ->
    [0] no second
    [1] a second
   *[other] { SPELLED(HOUSE("seconds")) } seconds
}
-with-a-second = { HOUSE("seconds") ->
    [0] { "" }
    [1] { " " }with a second
   *[other] { " " }with { SPELLED(HOUSE("seconds")) } seconds
}
-with-a-second-between-commas = { HOUSE("seconds") ->
    [0] { "" }
    [1] , with a second,
   *[other] , with { SPELLED(HOUSE("seconds")) } seconds,
}
-too-few-seconds = { HOUSE("seconds") ->
    [1] no second
   *[other] too few seconds
}
-support-of-another = { HOUSE("seconds") ->
    [0] nobody else’s support
    [1] another { -delegation(form: "own") } support
   *[other] { SPELLED(HOUSE("seconds")) } other { -delegation(form: "many") }’ support
}
-least-support = { HOUSE("seconds") ->
    [0] nobody else’s support
    [1] at least one other { -delegation(form: "own") } support
   *[other] at least { SPELLED(HOUSE("seconds")) } other { -delegation(form: "many") }’ support
}
