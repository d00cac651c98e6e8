"""Key events of pygame, in the few words the toolkit uses."""

import pygame

from game.desktop.toolkit.widget import Key

_NAMED = {
    pygame.K_RETURN: "return",
    pygame.K_KP_ENTER: "return",
    pygame.K_SPACE: "space",
    pygame.K_TAB: "tab",
    pygame.K_ESCAPE: "escape",
    pygame.K_BACKSPACE: "backspace",
    pygame.K_DELETE: "delete",
    pygame.K_UP: "up",
    pygame.K_DOWN: "down",
    pygame.K_LEFT: "left",
    pygame.K_RIGHT: "right",
    pygame.K_HOME: "home",
    pygame.K_END: "end",
    pygame.K_PAGEUP: "page up",
    pygame.K_PAGEDOWN: "page down",
} | {getattr(pygame, f"K_F{number}"): f"f{number}" for number in range(1, 13)}
_CODES = {name: code for code, name in reversed(_NAMED.items())}


def key_of(event: pygame.event.Event) -> Key:
    """The key of a KEYDOWN event. Signs go by what the layout prints, so "/" is "/" on every keyboard."""
    ctrl = bool(event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META))
    shift = bool(event.mod & pygame.KMOD_SHIFT)
    if event.key in _NAMED:
        return Key(_NAMED[event.key], shift, ctrl)
    letters = getattr(event, "unicode", "")
    name = letters.lower() if letters.isprintable() and letters else pygame.key.name(event.key)
    return Key(name, shift, ctrl)


def press_of(name: str, *, shift: bool = False, ctrl: bool = False) -> pygame.event.Event:
    """A KEYDOWN event as a keyboard would make it, for tests and demonstrations."""
    mod = (pygame.KMOD_SHIFT if shift else 0) | (pygame.KMOD_CTRL if ctrl else 0)
    code = _CODES.get(name) or (ord(name) if len(name) == 1 else pygame.key.key_code(name))
    letters = name if len(name) == 1 else {"space": " "}.get(name, "")
    return pygame.event.Event(pygame.KEYDOWN, key=code, mod=mod, unicode=letters, scancode=0)
