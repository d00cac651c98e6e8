### Where a conference turned: the expected signatures as it went, and the decisions that moved them.

turned-title = Where did it turn?
turned-lead = { $opening } signatures expected before the first gavel, { $end } before the roll; { $signed } signed.
turned-note =
    Expected by the signing model: from the texts as they stood, what was in brackets left as before, and from what { -capital.number ->
        [one] every
       *[many] all
    } { -capital } wanted. It can be wrong.
turned-none = No one decision moved the expected signatures by much: it did not turn anywhere.
turned-change-fewer = { $by } fewer expected to sign: { $before } became { $after }.
turned-change-more = { $by } more expected to sign: { $before } became { $after }.
turned-lost = Lost, now below an even chance of signing: { $names }.
turned-won = Won, now above an even chance of signing: { $names }.
turned-led-moved = { $who } moved the vote.
turned-led-withdrawn =
    { $who } had withdrawn { PERSON($who) ->
        [it] its
        [you] your
       *[they] their
    } objection.
turned-led-chairs_compromise = It was the chair’s compromise.
turned-led-compromise = It was { OWN($who) } compromise.
turned-led-promised = { $who } had promised to back it.
turned-led-proposed = { $who } had proposed it.
turned-deeds = Your part in that session: { $deeds }
turned-deeds-none = Your part in that session: none.
turned-when = session { $session }, { $when }
turned-chosen = { $session }, { $when }: { $expected } expected.
turned-unit = expected to sign
turned-again = Play again from session { $session }
turned-again-why = A log of its own, with the same seed: what comes out otherwise comes of what you do otherwise. The one you played stays.
turned-chart = Expected signatures, session by session
turned-chart-opening = opening
turned-chart-signed = signed
turned-chart-history = history: { $count }
turned-chart-value = { $opening } at the opening; { $sessions }; { $signed } signed.
turned-chart-value-level = { $opening } from the opening to the end; { $signed } signed.
turned-chart-after = { $expected } after session { $session }

## text mode

terminal-turned = Where did it turn?
terminal-turned_course = Expected signatures: { $value }
terminal-turned_session = { $number }. Session { $session }, { $when }: { $item }.
terminal-turned_later = Where it turned is told once the { -conference } is closed.
terminal-after-from = Play again from a session of this { -conference } (“from 3”), in a log of its own
terminal-from_prompt = From which session? 1 to { $last }:
terminal-from_which = Say “from” and a session from 1 to { $last }.
terminal-from_here = Taken back to the opening of session { $session }; the older log, { $log }, stays as it is.
terminal-word-turned = turned, turn, where
terminal-word-from = from
terminal-help-turned = where the { -conference } turned, once it is closed.
terminal-help-from = “from 3”: play again from the opening of session 3, once the { -conference } is closed.
