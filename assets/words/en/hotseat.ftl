### One laptop that goes round, and the author's live game: what is said on the screens of both.

title-hotseat = One laptop, many delegations
title-hotseat-detail = 2 to 12 people, one after another

## choosing seats

seats-title = Who sits at this laptop?
seats-at = At this laptop
seats-none = Nobody yet. Choose { -delegation(form: "a") }, and give it to somebody with Enter.
seats-give = Give { $who } to somebody
seats-change = Change the seat of { $who }
seats-full = Twelve seats are all there are.
seats-begin = Open the { -conference }
seats-begin-few = At least two { -delegation(form: "many") } need somebody.
seats-seat = Seat of { $who }
seats-seat-text = Both may stay empty. A code keeps the brief of { $who } from the next person at the laptop; whoever can read the files of this computer can find it out.
seats-name = Name of the person
seats-name-hint = name, if you like
seats-code = Code of four digits
seats-code-hint = four digits, if you like
seats-code-short = A code has four digits, or none.
seats-code-kept = A code is set. Type another one to change it.
seats-take = Take the seat
seats-free = Free the seat
seats-with_code = code set
seats-without_code = no code
seats-nobody_named = no name
seats-secret =
    What its { -capital } { -capital.number ->
        [one] wants
       *[many] want
    } is for its own person to read, when the laptop is handed over.
seats-note = In each session the laptop goes round in the order of the roll.

## the curtain

curtain-hand = Hand the laptop to
curtain-for-turn = { OWN($who) } turn in session { $session }
curtain-for-ballot = A vote on { $item }: { OWN($who) } ballot
curtain-for-signature = { $who } is called to sign
curtain-for-result = How { $who } did against its own brief
curtain-away = Everybody else looks away.
curtain-code = Code
curtain-code-hint = four digits
curtain-code-wrong = That is not the code.
curtain-code-wait =
    That was not the code. The next one is taken in { $seconds } { $seconds ->
        [one] second
       *[other] seconds
    }.
curtain-begin = I am here: begin
curtain-round = This session, in the order of the roll
curtain-state-now = now
curtain-state-done = has had its turn
curtain-state-to_come = to come
curtain-state-passed = passes
curtain-state-away = led by the computer
curtain-back = Is back
curtain-pass = Pass this session
curtain-pass-title = { $who } passes this session?
curtain-pass-text = It makes no offer, answers none and asks for no floor until the session ends, and takes no part in a vote. In the next session it has its turn again.
curtain-pass-yes = It passes
curtain-leave = Let the computer lead
curtain-leave-title = The computer leads { $who }?
curtain-leave-text = Until somebody says here that its person is back. What it has promised stays promised, and whatever the computer does for it is done.
curtain-leave-yes = The computer leads
curtain-no = No
curtain-forgotten = Forgotten code
curtain-set_code = Set a code
curtain-forgotten-title = A new code for { $who }
curtain-forgotten-text = Only its own person should do this. Everybody is told, on every curtain of this session and on the next screen that all see together, that the code was set anew. Leave it empty for no code.
curtain-forgotten-yes = Set it, and tell everybody
curtain-reset = The code of { $names } was set anew in this session.
curtain-not_kept = Names, codes and turns cannot be kept beside the log; they last until the game is closed.
curtain-lost = The file with names and codes was lost, so there are none now. All seats and turns are here.

## turns

turn-end = End my turn
turn-end-vote = On
turn-confirm = End your turn?
turn-handing = The curtain falls…
turn-briefing = Begin my turn in session { $session }

## what everybody sees

between-all_done = Everybody has had a turn.
between-nobody = Nobody is at the laptop; the computer leads every seat.
between-go_on = The chair may go on
between-try_again = Try again
shared-everybody = This screen is for everybody
shared-seats = At this laptop
shared-next = Hand over for session { $session }
shared-ceremony-title = Everybody watches
shared-ceremony-text = Whoever is called decides alone, behind the curtain, and all see the answer.
shared-ceremony-called = Called now
shared-ceremony-hand = Hand the laptop to { $who }
shared-ceremony-to_come = not called yet
shared-result-as = { $title }, { $count } { -delegation(form: "many") } at one laptop
shared-result-own = Each { -delegation(form: "own") } own result
shared-result-own-text = Behind the curtain: against its own brief.
shared-result-back = Back to everybody
shared-result-signed = signed here, not in history
shared-result-not_signed = signed in history, not here
shared-result-undecided = did not sign
shared-result-list = { $count } chose otherwise than in history
shared-result-list-alone = { $count } did not sign
shared-result-others = Choose other seats

## the author's live game

live-title = The author's live game
live-findings = The scenario does not open as it is saved now
live-findings-text =
    { $count } { $count ->
        [one] mistake
       *[other] mistakes
    }. Mend { $count ->
        [one] it
       *[other] them
    } and save: the game goes on by itself.
live-findings-where = { $file }:{ $line }:{ $column }
live-findings-go_on = Go on with the last one that opened
live-findings-none_yet = It has not opened yet since the game was started.
live-same = Reloaded. The { -conference } stands where it stood.
live-anew = Reloaded. It starts anew from here: { $why }
live-why-first = in the scenario as it is now, the first move is out of order: { $what }
live-why-session = everything up to here is as before; in session { $session }, { $what }
live-why-move = what { $who } did is out of order now.
live-why-rules = The rules now say: { $reason }
live-why-chair = what the chair did is out of order now.
live-why-seat = there is no { -delegation } { $who } any more. Choose one.
live-not_kept = Reloaded, but no log of it can be kept: { $problem }
