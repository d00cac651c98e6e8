### The brief, the advisor and the grades.

## your capital wants

brief-wish = { $short }: { $option }
brief-must = must
brief-high = high
brief-some = some
brief-low = little
brief-item =
    Your { -capital } { -capital.number ->
        [one] wants
       *[many] want
    } { $option }{ $live }, { $weight }, { $rank } of { $all }; { $red_line }.
brief-item-live = , can live with { $options }
brief-item-no_red_line = no red line here
brief-item-red_line = red line: { $options } cannot be signed
brief-weight-must = a must
brief-weight-high = important
brief-weight-some = of some weight
brief-weight-low = of little weight
brief-rank-1 = first
brief-rank-2 = second
brief-rank-3 = third
brief-rank-other = number { $rank }
brief-red_line = { $short }: { $options } cannot be signed
brief-no_red_lines = No red line: any text can be signed.
brief-hard-own_bloc = your bloc pulls away
brief-hard-lonely = few think as you do
brief-hard-red_lines = your red lines are in play
brief-hard-small = your voice carries little weight
brief-hard-easy = many think as you do
brief-introduction = { $bloc }, influence { $influence } of 4
brief-no_bloc = no bloc

## the advisor: the situation, never a choice

advisor-stake-open =
    Of today’s items, { $item } matters most to your { -capital } ({ $weight }): { -capital.number ->
        [one] it wants
       *[many] they want
    } { $option }, and { $state }.
advisor-stake-agreed = Of today’s items, { $item } matters most to your { -capital }, and it is agreed on { $option }.
advisor-stake-none = Nothing that matters much to your { -capital } is before the room today.
advisor-state-nobody = nobody has spoken on it yet
advisor-state-split = the room stands { $counts }
advisor-way-objections =
    In the way: { $names } { $count ->
        [one] objects
       *[other] object
    } to { $option }.
advisor-way-danger =
    Option { $option } on { $item } would cross your red line, and { $count } { $count ->
        [one] { -delegation } stands
       *[other] { -delegation(form: "many") } stand
    } behind it.
advisor-way-alone = Nobody else has yet spoken for { $option }.
advisor-way-with =
    { $names } { $count ->
        [one] stands
       *[other] stand
    } with you on { $option }; nobody sustains an objection to it.
advisor-time-offers =
    { $offers } { $count ->
        [one] waits
       *[other] wait
    } for your answer, and { $contacts } and { $interventions } are left this session.
advisor-time-promises = You owe { $promises }; { $contacts } and { $interventions } are left this session.
advisor-time-plain = { $contacts } and { $interventions } are left this session, and { $sessions } after it.
advisor-time-last = This is the last session: { $contacts } and { $interventions } are left before the { -final-acts }.
advisor-signing-met = { $met } of the { $wishes } wishes your { -capital } ranked first stand in the { -final-acts }.
advisor-signing-crossed =
    The text crosses your red { $count ->
        [one] line
       *[other] lines
    } on { $items }.
advisor-signing-held = The text crosses none of your red lines.
advisor-signing-count = So far { $signed } have signed and { $not_signed } have not.
advisor-vote-open =
    The { -plenary } { -plenary.number ->
        [one] votes
       *[many] vote
    } on { $option } on { $item }: { $short }.
advisor-vote-crossed = That text crosses your red line.
advisor-vote-wanted =
    That text is what your { -capital } { -capital.number ->
        [one] wants
       *[many] want
    }.
advisor-vote-other =
    Your { -capital } { -capital.number ->
        [one] wants
       *[many] want
    } { $option } there.
advisor-vote-room =
    In public { $count } { $count ->
        [one] stands
       *[other] stand
    } for it and { $others } for another text.
advisor-vote-room-objected =
    In public { $count } { $count ->
        [one] stands
       *[other] stand
    } for it and { $others } for another text; { $names } { $objects ->
        [one] objects
       *[other] object
    } to it.
advisor-vote-rule =
    { CAPITALISED(-majority) } { -majority.number ->
        [one] decides
       *[many] decide
    }; abstentions do not count.
advisor-closed = The { -conference } is closed.

## grades

grade-brief = Your brief
grade-brief-text =
    { $met } of { $wishes } { $wishes ->
        [one] wish
       *[other] wishes
    }, { $red_lines }
grade-brief-none = no red line to hold
grade-brief-held =
    { $count ->
        [one] your red line held
       *[other] all red lines held
    }
grade-brief-both = both red lines held
grade-brief-crossed =
    { $count } red { $count ->
        [one] line
       *[other] lines
    } crossed
grade-brief-signed_crossed =
    { $count } red { $count ->
        [one] line
       *[other] lines
    } crossed, and signed
grade-treaty = The { -treaty }
grade-treaty-broad = Broad text, { $signed } of { $all } names
grade-treaty-middling = Half a text, { $signed } of { $all } names
grade-treaty-thin = Thin text, { $signed } of { $all } names
grade-union-calm = No vote forced on text, nobody gavelled over
grade-union-votes =
    { $votes } { $votes ->
        [one] vote
       *[other] votes
    } forced on text
grade-union-gavel =
    { $over } { $over ->
        [one] text
       *[other] texts
    } gavelled through
grade-union-both =
    { $votes } { $votes ->
        [one] vote
       *[other] votes
    } forced, { $over } { $over ->
        [one] text
       *[other] texts
    } gavelled through
