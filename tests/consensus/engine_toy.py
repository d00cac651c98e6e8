"""A toy conference of five delegations, two blocs and three items, for the engine's tests."""

from game.model.conference import (
    Bloc,
    BlocId,
    Change,
    Conference,
    Delegation,
    DelegationId,
    Item,
    ItemId,
    Option,
    OptionId,
    Procedure,
    SessionPlan,
    StatusQuo,
)
from game.model.instructions import Instructions, Position

NORTH, SOUTH = BlocId("north"), BlocId("south")
ARC, BOR, CAL, DOR, ELB = (DelegationId(each) for each in ("ARC", "BOR", "CAL", "DOR", "ELB"))
SPAM, ROUTING, ACCESS = (ItemId(each) for each in ("spam", "routing", "access"))
NONE, SOFT, HARD = (OptionId(each) for each in ("none", "soft", "hard"))


def item(id: ItemId, *, status_quo: float = 0.0) -> Item:
    return Item(
        id=id,
        title=id.title(),
        short=id,
        place="Article 5",
        label="5",
        change=Change.ADD,
        then="nothing",
        about="A toy item.",
        status_quo=StatusQuo(at=status_quo, text="Nothing.", option=NONE if status_quo == 0.0 else None),
        options=(
            Option(id=NONE, at=0.0, short="None", text="No article.", sponsors=(ARC,)),
            Option(id=SOFT, at=50.0, short="Soft", text="States _endeavour_.", by_chair=True),
            Option(id=HARD, at=90.0, short="Hard", text="States _shall_.", blocs=(SOUTH,)),
        ),
    )


ITEMS = (item(SPAM), item(ROUTING), item(ACCESS, status_quo=20.0))

CONFERENCE = Conference(
    id="toy",
    title="Toy",
    summary="A toy.",
    place="Nowhere",
    opens="2012-12-03",
    length="a minute",
    visions=("Open", "Sovereign"),
    programme=(SessionPlan(when="Monday", items=(SPAM, ROUTING, ACCESS)),),
    procedure=Procedure(),
    blocs=(Bloc(id=NORTH, name="Northern", short="N"), Bloc(id=SOUTH, name="Southern", short="S")),
    delegations=(
        Delegation(id=ARC, name="Arcadia", roll_call="Arcadia", bloc=NORTH, influence=4, alignment=0.9, ties={}),
        Delegation(id=BOR, name="Borduria", roll_call="Borduria", bloc=NORTH, influence=1, alignment=0.5, ties={}),
        Delegation(id=CAL, name="Caldera", roll_call="Caldera", bloc=SOUTH, influence=3, alignment=-0.8, ties={}),
        Delegation(id=DOR, name="Dorne", roll_call="Dorne", bloc=SOUTH, influence=2, alignment=-0.2, ties={ARC: 0.5}),
        Delegation(id=ELB, name="Elbonia", roll_call="Elbonia", bloc=None, influence=1, alignment=0.1, ties={}),
    ),
    without_right={},
    items=ITEMS,
    bloc_stands={NORTH: (0.0, 10.0, None), SOUTH: (90.0, 80.0, 60.0)},
    sources={},
)


def positions(*wants: tuple[float, float]) -> Instructions:
    return tuple(Position(ideal=ideal, salience=salience) for ideal, salience in wants)


INSTRUCTIONS = {
    ARC: (
        Position(ideal=0.0, salience=80.0, highest=40.0),
        Position(ideal=10.0, salience=40.0),
        Position(ideal=0.0, salience=60.0),
    ),
    BOR: positions((10.0, 30.0), (20.0, 60.0), (10.0, 20.0)),
    CAL: positions((90.0, 30.0), (100.0, 90.0), (60.0, 20.0)),
    DOR: positions((80.0, 70.0), (60.0, 20.0), (50.0, 40.0)),
    ELB: positions((40.0, 20.0), (30.0, 30.0), (40.0, 0.0)),
}
