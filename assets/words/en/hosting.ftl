### A class on its phones, hosted from the window: choosing what it plays, the room while it is open, its end.

title-host = Host a class
title-host-detail = A hall, and a delegation on each phone

## choosing what the class plays

hosting-title = Host a class
hosting-kept = Go on with the class of
hosting-new = A new class
hosting-kept-detail =
    { $when } · { $count } { $count ->
        [one] person
       *[other] people
    } · session { $session }
hosting-kept-lobby =
    { $when } · { $count } { $count ->
        [one] person
       *[other] people
    } · not begun
hosting-kept-text = The same code, and everybody in their seat again. Phones still open come back alone.
hosting-kept-open = Go on with this class
hosting-who = Who can join
hosting-lan = The phones of the class
hosting-lan-detail = every machine in this local network
hosting-here = This machine only
hosting-here-detail = to try it; phones can still be let in later
hosting-open = Open the room
hosting-failed = The room cannot be opened
hosting-missing = Hosting a class needs a few more libraries

## the room

hosting-code = Room code
hosting-join = On each phone, open
hosting-join-here = Only this machine can join, at
hosting-join-type = and type the code.
hosting-scan = Or scan: the code is in it.
hosting-let_in = “Open to the network” on the facilitator’s page lets phones in.
hosting-joined-nobody = Nobody has joined yet
hosting-joined =
    { $count } { $count ->
        [one] person has
       *[other] people have
    } joined
hosting-lobby = You begin the { -conference } on the facilitator’s page.
hosting-session = Session { $session } of { $sessions }
hosting-over = The { -conference } is closed.
hosting-hall = Open the hall in the browser
hosting-hall-detail = for the projector
hosting-teacher = Open the facilitator’s page
hosting-teacher-detail = for you alone: begin, pause, who is where, what to keep
hosting-safe = Every move is kept at once. Names stay on this machine until “square-brackets forget”.
hosting-qr = Code to scan: { $link }
hosting-stop = Stop
hosting-stop-title = Stop the class?
hosting-stop-nobody = Nobody has joined, so there is nothing to lose.
hosting-stop-text =
    { $count } { $count ->
        [one] phone loses
       *[other] phones lose
    } the room. No move is lost: “Host a class” goes on with it later, with everybody in their seat.
hosting-stop-over = The { -conference } is closed. Have you taken from the facilitator’s page what you want to keep?
hosting-stop-yes = Stop the class
hosting-stop-no = Keep it open
hosting-ended = The room is closed
hosting-ended-text = It stopped by a fault. All that was done is kept: “Host a class” goes on with it.
hosting-no_browser = No browser opened
hosting-no_browser-text = Type this into a browser on this machine. Whoever knows it is the facilitator.
