"""The opening gavel: from a scenario to the first state."""

from functools import reduce

from game.model.conference import Conference, Item, Moment
from game.model.events import ConferenceOpened, Event, HappeningOccurred, SessionOpened
from game.model.instructions import Scenario
from game.model.state import ConferenceState, ItemState, Seat
from game.rules.evolve import evolve


def before_the_opening(scenario: Scenario, seed: int) -> ConferenceState:
    """The state before the first event: everybody seated, nothing said."""
    conference = scenario.conference
    return ConferenceState(
        conference=conference,
        instructions=scenario.instructions,
        seed=seed,
        items={item.id: _at_the_opening(item) for item in conference.items},
        seats={
            each.id: Seat(contacts_left=conference.procedure.contacts, pledges_left=max(0, each.influence - 1))
            for each in conference.delegations
        },
    )


def open_conference(scenario: Scenario, seed: int, digest: str = "") -> tuple[ConferenceState, tuple[Event, ...]]:
    """The state at the opening of session 1, and the events that led to it.

    digest: a fingerprint of what was loaded; the log keeps it to know its conference again.
    """
    events: tuple[Event, ...] = (
        ConferenceOpened(scenario=scenario.conference.id, digest=digest, seed=seed),
        *opening_of_session(scenario.conference, 1),
    )
    return reduce(evolve, events, before_the_opening(scenario, seed)), events


def opening_of_session(conference: Conference, session: int) -> tuple[Event, ...]:
    """The events with which a session begins."""
    return (SessionOpened(session=session), *happenings(conference, session, Moment.OPENS))


def happenings(conference: Conference, session: int, moment: Moment) -> tuple[Event, ...]:
    """What comes from outside the room at that moment."""
    return tuple(
        HappeningOccurred(happening=each.id)
        for each in conference.happenings
        if each.session == session and each.moment is moment
    )


def _at_the_opening(item: Item) -> ItemState:
    """Options that somebody has tabled are on the table, and so is the one that equals the older treaty."""
    on_table = tuple(
        option.id for option in item.options if option.is_tabled_at_opening or option.id == item.status_quo.option
    )
    sponsors = {option.id: option.sponsors for option in item.options if option.id in on_table}
    return ItemState(
        on_table=on_table,
        sponsors=sponsors,
        stances={who: option for option, names in sponsors.items() for who in names},
        tabled_in=dict.fromkeys(on_table, 0),
    )
