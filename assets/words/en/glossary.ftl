### The words of the game, each explained: `term-SLUG` is the term, `term-SLUG-means` its meaning.

term-conference = { -conference }
term-conference-means = One game: { -state(form: "many") } meet, bargain over a { -treaty } text, and decide whether to sign it.
term-session = session
term-session-means = One turn: half a day of the { -conference }. First the corridor, then the floor, then the gavel.
term-delegation = { -delegation }
term-delegation-means = Those who speak, vote and sign for one { -state }. You are its head.
term-head--of--delegation = { -head-of-delegation }
term-head--of--delegation-means = Whoever decides for { -delegation(form: "a") }: you, another person, or the computer.
term-bloc = bloc
term-bloc-means = A regional organisation whose members bring common proposals{ -such-as-these-blocs }.
term-agenda--item = agenda item
term-agenda--item-means = One contested provision: a place in the { -treaty } with several wordings to choose from.
term-text--option = text option
term-text--option-means = One wording of an item. Options run from { -low-end } (a) to { -high-end }.
term-status--quo = status quo
term-status--quo-means =
    What holds if nothing is agreed: { -the-older-treaty } as { -the-older-treaty.number ->
        [one] it stands
       *[many] they stand
    }.
term-square--brackets = square brackets
term-square--brackets-means = They stand round text that is not agreed. When they fall, the text is agreed.
term-sponsor = sponsor
term-sponsor-means = Who has tabled an option. A proposal needs { -least-support }.
term-instructions = instructions
term-instructions-means =
    The secret brief from your { -capital }: what { -capital.number ->
        [one] it wants
       *[many] they want
    }, how much, and what { -capital.number ->
        [one] it
       *[many] they
    } cannot accept.
term-position = position
term-position-means = The wording that { -capital(form: "a") } would like best on an item.
term-salience = salience
term-salience-means = How much an item matters to { -delegation(form: "a") }. Deals are made where it differs.
term-red--line = red line
term-red--line-means = Text beyond it cannot be signed, whatever is offered elsewhere.
term-influence = influence
term-influence-means = The weight of { -delegation(form: "a") }’s voice in the room, 1 to 4. In a formal vote { -weight-of-a-vote }.
term-credibility = credibility
term-credibility-means = What your word is worth. Broken promises cost it, in front of everybody.
term-legitimacy = legitimacy
term-legitimacy-means = The standing of the organisation. Forced votes and gavelled objections cost it.
term-stance = stance
term-stance-means =
    What { -delegation(form: "a") } says in public. It need not be what its { -capital } { -capital.number ->
        [one] wants
       *[many] want
    }.
term-corridor = corridor
term-corridor-means = Private talks before the floor opens: consult, offer, pledge, press, caucus. Contacts are few.
term-contact = contact
term-contact-means = One private talk you start yourself. Answering others is free.
term-deal = deal
term-deal-means = You back one text, the other side backs another. Both are promises.
term-promise = promise
term-promise-means = What an accepted deal binds you to. It is kept or broken when its item is decided.
term-pledge = pledge
term-pledge-means = Help with equipment and training, for which you ask backing. Each { -delegation } has few.
term-caucus = caucus
term-caucus-means = A bloc’s own meeting. Whoever calls it asks the members to stand behind one text.
term-drafting--group = drafting group
term-drafting--group-means = A few { -delegation(form: "many") } over two or three texts, while the corridor is open. What two thirds of them stand behind goes to the { -plenary } as the text to beat.
term-floor = floor
term-floor-means = The public part of a session: the speakers’ list is heard in the open { -plenary }.
term-intervention = intervention
term-intervention-means = One thing said from the floor: support, object, propose, move. You have one a session.
term-speakers--list = speakers’ list
term-speakers--list-means = The few slots a session has time for. The most urgent get them.
term-placard = placard
term-placard-means = The card with your { -country(form: "own") } name. You raise it for a text when the chair asks.
term-temperature = temperature of the room
term-temperature-means = The chair’s informal show of placards. Not a vote; it decides nothing.
term-consensus = consensus
term-consensus-means = Nobody sustains an objection. A custom, not a law, and not the same as unanimity.
term-objection = objection
term-objection-means = While you sustain it there is no consensus on a text. The chair may gavel over a few.
term-gavel = gavel
term-gavel-means = The chair’s hammer. Text is agreed, and a session closed, when it falls.
term-compromise = compromise text
term-compromise-means = An option between the camps, put forward by the chair or by { -delegation(form: "a") }{ -with-a-second }.
term-package = package
term-package-means = Texts that { -delegation(form: "a") } can agree together: all of them, or none.
term-point--of--order = point of order
term-point--of--order-means = A claim that the rules are not being followed. It is heard first and ruled on at once.
term-vote = vote
term-vote-means =
    { CAPITALISED(-majority) } { -majority.number ->
        [one] adopts
       *[many] adopt
    }; { -what-rejects } rejects; abstentions do not count.
term-adjournment = adjournment of the debate
term-adjournment-means = A motion that nothing be decided today. It is put before the vote on the text; more than half of those voting carry it.
term-abstention = abstention
term-abstention-means = Neither for nor against. If more than half abstain, the vote is put off once.
term-quorum = quorum
term-quorum-means = A vote is valid only if { -quorum } of those entitled to vote are present.
term-reading = reading
term-reading-means = Text passes twice. Until the second reading, agreed text can be reopened.
term-final--acts = { -final-acts }
term-final--acts-means = The whole text as adopted, put to signature at the end.
term-reservation = reservation
term-reservation-means =
    A declaration on signing: this part my { -government } { -government.number ->
        [one] does
       *[many] do
    } not accept.
term-signature = signature
term-signature-means = A name under the { -final-acts }. Signing comes before ratifying, which { -parliament(form: "many") } do at home.
term-worth = worth
term-worth-means = What the end brings your { -capital }: better text as far as others sign it, less for red lines signed away.
term-defer = defer
term-defer-means = To leave without signing so that the { -capital } can decide. It counts as not signed today.
term-record = record
term-record-means = What really happened at the historical { -conference }.
term-log = log
term-log-means = What has happened in this { -conference }, in order. It is also the saved game.
term-chair = chair
term-chair-means = Who conducts the meeting: gives the floor, sounds out the room, drops the gavel.
term-ADD--MOD--SUP--NOC = ADD, MOD, SUP, NOC
term-ADD--MOD--SUP--NOC-means = What a proposal does to { -the-older-treaty }: add, modify, suppress, no change.
