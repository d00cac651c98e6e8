### The end of a session.

summary-when = Session { $session } of { $sessions } has closed
summary-headline-agreed_and_kept =
    { $agreed } { $count ->
        [one] text
       *[other] texts
    } agreed, { $kept } still in brackets
summary-headline-agreed =
    { $agreed } { $count ->
        [one] text
       *[other] texts
    } agreed
summary-headline-kept = Nothing agreed, { $kept } still in brackets
summary-headline-nothing = A quiet session: nothing was taken up
summary-headline-voted = The room has voted
summary-headline-reopened = Brackets are back
summary-agreed = { $item }, { $place }, is agreed on { $option }: { $short }.
summary-agreed-consensus = Nobody sustained an objection.
summary-agreed-over = The chair gavelled over { $names }.
summary-agreed-you_spoke = You spoke for it.
summary-agreed-crosses = It lies beyond your red line.
summary-adopted = { $item }, { $place }, is adopted by vote on { $option }: { $in_favour } to { $against }.
summary-rejected = { $item }, { $place }: { $option } is voted down, { $in_favour } to { $against }.
summary-postponed = { $item }, { $place }: the vote on { $option } is put off, for too many abstained.
summary-reopened = { $item }, { $place }, is open again: { $who } put the brackets back.
summary-kept-between = { $item }, { $place }, stays in brackets between { $options }.
summary-kept-one = { $item }, { $place }, stays in brackets, with only { $options } on the table.
summary-kept-none = { $item }, { $place }, stays in brackets, with no text on the table.
summary-kept-fallen =
    { $item }, { $place }, stays in brackets, but { $options } { $count ->
        [one] has
       *[other] have
    } fallen.
summary-kept-objection =
    { $names } { $count ->
        [one] objects
       *[other] object
    } to { $option } and { $count ->
        [one] holds
       *[other] hold
    }.
summary-kept-first_reading = It was its first reading.
summary-kept-warmest = Nobody objects, and the room is warmest to { $option }.
summary-kept-cold = Nobody objects, and no text has more of the room for it than against it.
summary-kept-again = It comes back in session { $session }.
summary-kept-no_more = It is not on the programme again.
summary-compromise = { $item }, { $place }: the chair offers { $option }, { $short }.
summary-tabled =
    { $item }, { $place }: { $who } { PERSON($who) ->
        [it] tables
       *[they] table
    } { $option }, { $short }.
summary-refusal = { $who } will not sign as things stand.
summary-refusal-why = Because of { $item }.
summary-promise_broken =
    { $who } { PERSON($who) ->
        [it] breaks its
        [you] break your
       *[they] break their
    } promise to { $to } on { $item }.
summary-promise_kept =
    { $who } { PERSON($who) ->
        [it] keeps its
        [you] keep your
       *[they] keep their
    } promise to { $to } on { $item }.
summary-unheard = The speakers’ list was too long: you were not heard.
summary-promise-you_owe = You back { $text } (to { $to })
summary-promise-owed =
    { $who } { PERSON($who) ->
        [it] backs
       *[they] back
    } { $text } (to { $to })
summary-promise-released = released
deed-kept =
    { $to } { PERSON($to) ->
        [it] remembers
       *[they] remember
    } that { $who } kept { PERSON($who) ->
        [it] its
        [you] your
       *[they] their
    } word on { $item } in session { $session }.
deed-broke =
    { $to } { PERSON($to) ->
        [it] remembers
       *[they] remember
    } that { $who } broke { PERSON($who) ->
        [it] its
        [you] your
       *[they] their
    } word on { $item } in session { $session }.
deed-pledged =
    { $to } { PERSON($to) ->
        [it] remembers
       *[they] remember
    } { OWN($who) } pledge over { $item } in session { $session }.
deed-pressed =
    { $to } { PERSON($to) ->
        [it] remembers
       *[they] remember
    } that { $who } leant on { PERSON($to) ->
        [it] it
        [you] you
       *[they] them
    } over { $item } in session { $session }.
deed-refused =
    In session { $session } { $who } said that { PERSON($who) ->
        [it] it
        [you] you
       *[they] they
    } would not sign because of { $item }.
deed-took_back = In session { $session } { $who } took back the refusal to sign because of { $item }.
deed-deserted =
    In session { $session } { $who } went back on what { PERSON($who) ->
        [it] it
        [you] you
       *[they] they
    } had agreed on { $item } in a drafting group.
deed-signed_after_all = { $who } signed after all, having said that { $item } made it impossible.
summary-promise-due = due in session { $session }
summary-promise-open = open
summary-promise-kept = kept
summary-promise-broken = broken
summary-stayed =
    You stay with { $option }, beside { $count } { $count ->
        [one] other
       *[other] others
    }
summary-stayed-alone = You stay with { $option }, alone
summary-next = { $item } ({ $label })
summary-next-promise = your promise
chair-says-agreed_much = “That is how a { -conference } should sound. I thank you all.”
chair-says-agreed_some = “One stone is in its place. Let us not leave the others lying.”
chair-says-two_texts = “I hear two texts and one wish. I ask you to talk tonight.”
chair-says-many_texts = “I hear many texts and little listening. The corridors are open.”
chair-says-objections = “I see flags that have not gone down. Please speak to one another before you speak to me.”
chair-says-vote = “We have voted. I had hoped that we would not need to.”
chair-says-refusal = “I have heard what was said about signing. The text is not finished yet.”
chair-says-quiet = “The list of speakers is short today. Perhaps you are all talking elsewhere.”
chair-says-last = “There is no tomorrow for this text. I shall put it to you as it stands.”
chair-mood-pleased = Pleased.
chair-mood-patient = Patient.
chair-mood-worried = Worried about the time.
chair-mood-grave = Grave.
chair-offers = Offers compromise text on { $items }.
