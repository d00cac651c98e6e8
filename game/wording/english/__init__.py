"""English, the complete base: every message of the game, grouped by what it speaks about."""

from game.wording.english.actions import ACTIONS
from game.wording.english.briefing import BRIEFING
from game.wording.english.events import EVENTS
from game.wording.english.facilitator import FACILITATOR
from game.wording.english.glossary import GLOSSARY
from game.wording.english.hosting import HOSTING
from game.wording.english.hotseat import HOTSEAT
from game.wording.english.journey import JOURNEY
from game.wording.english.laboratory import LABORATORY
from game.wording.english.objections import OBJECTIONS
from game.wording.english.pages import PAGES
from game.wording.english.phrases import PHRASES
from game.wording.english.room import ROOM
from game.wording.english.screen import SCREEN
from game.wording.english.summary import SUMMARY
from game.wording.english.terminal import TERMINAL
from game.wording.english.turning import TURNING

ENGLISH: dict[str, str] = {
    **PHRASES,
    **EVENTS,
    **ACTIONS,
    **OBJECTIONS,
    **BRIEFING,
    **SUMMARY,
    **GLOSSARY,
    **JOURNEY,
    **TURNING,
    **HOTSEAT,
    **HOSTING,
    **TERMINAL,
    **SCREEN,
    **PAGES,
    **ROOM,
    **FACILITATOR,
    **LABORATORY,
}
