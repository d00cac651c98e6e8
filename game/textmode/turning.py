"""Where the conference turned, as it is read out once it is closed, and the session to play again from."""

from game.debrief.turning_points import course_of
from game.debrief.turning_text import by_session, turning_point_text
from game.textmode.terminal import Terminal


def turned(desk: Terminal, rest: str = "") -> None:
    """The expected signatures as they went, and the decisions that moved them, the largest first."""
    course = course_of(desk.session.state, desk.session.all_events(), desk.delegation)
    desk.heading("turned")
    desk.say("turned_course", value=by_session(desk.wording, course))
    if not course.turning_points:
        desk.screen.line(desk.wording.sentence("turned.none"))
    offers = desk.view.offers
    for number, hinge in enumerate(course.turning_points, start=1):
        line = turning_point_text(desk.reader, hinge, offers)
        desk.screen.gap()
        desk.say(
            "turned_session", number=number, session=line.session, when=line.when, item=desk.reader.item(hinge.item)
        )
        desk.rows(each for each in (line.what, line.how, line.moved, line.crossed, line.deeds) if each)
    desk.screen.gap()
    desk.screen.line(desk.wording.sentence("turned.note"))


def session_of(desk: Terminal, answer: str) -> int | None:
    """The session that was asked for; None, and why not, for none of this conference's."""
    last = desk.reader.conference.sessions
    if answer.isdecimal() and 1 <= int(answer) <= last:
        return int(answer)
    desk.say("from_which", last=last)
    return None
