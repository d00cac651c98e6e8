"""What a person types, marks or chooses on the topmost sheet."""

from dataclasses import replace

from game.desktop.conference.intents import Choose, Find, Pick, StepBack
from game.desktop.conference.screen_state import BallotPaper, Building, FindDelegation, Glossary, Sheet
from game.model.actions import Ballot


def written(sheet: Sheet, intent: Choose | Pick | StepBack | Find) -> Sheet:
    """The sheet with it; as it was, if there is no place for that on it."""
    match sheet, intent:
        case BallotPaper(), Choose(value=Ballot() as ballot):
            return BallotPaper(ballot)
        case FindDelegation(), Find(letters=letters):
            return FindDelegation(letters)
        case Glossary(), Find(letters=letters):
            return Glossary(letters)
        case Building(draft), Find(letters=letters):
            return Building(replace(draft, letters=letters))
        case Building(draft), Choose(value=value):
            return Building(draft.with_chosen(value))
        case Building(draft), Pick(text=text):
            return Building(draft.with_picked(text))
        case Building(draft), StepBack():
            return Building(draft.stepped_back())
        case _:
            return sheet
