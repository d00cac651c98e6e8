"""A toy conference of three delegations, two blocs and two items, for sentences to speak about."""

from dataclasses import replace

from game.model.conference import (
    Bloc,
    BlocId,
    Change,
    CivilSociety,
    Conference,
    Delegation,
    DelegationId,
    Happening,
    Item,
    ItemId,
    LegitimacyMoved,
    Moment,
    Option,
    OptionId,
    Procedure,
    SessionPlan,
    StatusQuo,
)
from game.model.instructions import Position
from game.model.state import ItemState, Phase, Seat
from game.model.view import PublicView, View

ARC, BOR, CAL = DelegationId("ARC"), DelegationId("BOR"), DelegationId("CAL")
NORTH, SOUTH = BlocId("north"), BlocId("south")
SPAM, ROAMING = ItemId("spam"), ItemId("roaming")
NONE, ENDEAVOUR, SHALL = OptionId("none"), OptionId("endeavour"), OptionId("shall")
HIDDEN, SHOWN = OptionId("hidden"), OptionId("shown")


def toy_conference() -> Conference:
    spam = Item(
        id=SPAM,
        title="Unsolicited bulk messages",
        short="Bulk messages",
        place="Article 5B",
        label="5B",
        change=Change.ADD,
        then="nothing",
        about="Nobody likes spam. Is it content, and is content for this treaty?",
        status_quo=StatusQuo(at=0, text="No article.", option=NONE),
        options=(
            Option(id=NONE, at=0, short="No article", text="_No article._ Spam is content."),
            Option(
                id=ENDEAVOUR,
                at=55,
                short="Should endeavour",
                text="States _should endeavour_ to act against spam.",
                by_chair=True,
            ),
            Option(id=SHALL, at=90, short="Shall adopt law", text="States _shall adopt law_.", blocs=(SOUTH,)),
        ),
        civil_society=CivilSociety(verdict="bad", by="a group", note="It fears a door to content.", disputed=True),
    )
    roaming = Item(
        id=ROAMING,
        title="Roaming prices",
        short="Roaming",
        place="Article 4.4",
        label="4.4",
        change=Change.MOD,
        then="prices are nobody's business",
        about="What a call abroad costs.",
        status_quo=StatusQuo(at=10, text="Nothing.", option=HIDDEN),
        options=(
            Option(id=HIDDEN, at=10, short="Leave it to the market", text="_Leave it_ to the market.", sponsors=(ARC,)),
            Option(id=SHOWN, at=60, short="Open to users", text="Prices are _open to users_.", sponsors=(BOR,)),
        ),
    )
    return Conference(
        id="toy",
        title="A toy conference",
        summary="Three states, two items.",
        place="Sprodj",
        opens="2012-12-03",
        length="ten minutes",
        visions=("Open networks", "Sovereign networks"),
        programme=(
            SessionPlan(when="Mon 3 Dec, morning", items=(SPAM, ROAMING)),
            SessionPlan(when="Mon 3 Dec, afternoon", items=(ROAMING,)),
            SessionPlan(when="Tue 4 Dec, morning", items=(SPAM,)),
        ),
        procedure=Procedure(readings=1),
        blocs=(
            Bloc(id=NORTH, name="Northern Group", short="North"),
            Bloc(id=SOUTH, name="Southern Group", short="South"),
        ),
        delegations=(
            Delegation(
                id=ARC,
                name="Arcadia",
                roll_call="Arcadie",
                bloc=NORTH,
                influence=3,
                capital="Arc",
                ties={},
                about="Your mailboxes are full, and you would rather empty them yourself.",
            ),
            Delegation(id=BOR, name="United Borduria", roll_call="Bordurie", bloc=SOUTH, influence=2, ties={}),
            Delegation(
                id=CAL,
                name="Caldera",
                roll_call="Caldera",
                influence=1,
                alignment=0.2,
                ties={},
                about="Everybody writes to you.",
            ),
        ),
        without_right={},
        items=(spam, roaming),
        bloc_stands={NORTH: (0.0, 10.0), SOUTH: (90.0, 60.0)},
        happenings=(
            Happening(
                id="leak",
                session=1,
                moment=Moment.OPENS,
                title="A leaked document",
                text="A newspaper prints a draft.",
                effects=(LegitimacyMoved(by=-5),),
            ),
        ),
        sources={},
    )


def toy_view(conference: Conference, **changes: object) -> View:
    public = PublicView(
        conference=conference,
        lot=1,
        step=3,
        session=1,
        phase=Phase.CORRIDOR,
        legitimacy=100,
        items={
            SPAM: ItemState(on_table=(NONE, SHALL), stances={BOR: SHALL}),
            ROAMING: ItemState(on_table=(HIDDEN, SHOWN), stances={ARC: HIDDEN, BOR: SHOWN}),
        },
        salience_moved={},
        credibility={ARC: 100, BOR: 100, CAL: 100},
        refusals={},
        broken_promises=(),
        deeds=(),
        packages=(),
        on_list=(),
        motions=(),
        open_ballot=None,
        may_be_adjourned=False,
        votes=(),
        caucused=frozenset(),
        groups=(),
        happened=(),
        final_acts=None,
        signatures={},
        wave=0,
        called=(),
        last_heard=(),
    )
    return View(
        public=replace(public, **changes),
        delegation=ARC,
        instructions=(Position(ideal=0, salience=80, highest=60), Position(ideal=10, salience=35)),
        seat=Seat(contacts_left=2, pledges_left=1),
        offers=(),
        promises=(),
        deeds=(),
        ballot=None,
        groups=(),
    )
