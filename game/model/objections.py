"""Why an action is out of order: a value with a code for machines; `wording` has the sentence for people."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """One reason. about: the id of what it concerns (a delegation, item, option, offer), empty if nothing.

    rule: where the rule stands, empty where it is a rule of the game.
    """

    code: str
    about: str = ""
    rule: str = ""


class OutOfOrderError(ValueError):
    """An action that the rules forbid; `objections` holds every reason."""

    def __init__(self, objections: tuple[Objection, ...]) -> None:
        self.objections = objections
        super().__init__(", ".join(each.code for each in objections))
