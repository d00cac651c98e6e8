"""Values of the desk as mark-up of the window: plates, texts with their glyphs, treaty text, impressions."""

from collections.abc import Iterable

from game.desk import standing
from game.desk.delegation_page import Impression
from game.desktop.toolkit.markup import escape
from game.model.actions import Backing
from game.model.conference import DelegationId, Item, ItemId, Option
from game.model.view import PublicView
from game.wording.grammar import uncapitalised
from game.wording.reader import Reader
from game.wording.text import Run


def treaty(runs: Iterable[Run]) -> str:
    """Treaty text: what differs is underlined, all else means itself."""
    return "".join(f"_{escape(run.text)}_" if run.marked else escape(run.text) for run in runs)


def plate(reader: Reader, delegation: DelegationId) -> str:
    """A nameplate, the reader's own as such."""
    return f"{{{'*' if delegation == reader.delegation else ''}{delegation}}}"


def promise(reader: Reader, giver: DelegationId, taker: DelegationId) -> str:
    """Who has promised something to whom."""
    return f"{plate(reader, giver)} {{:arrow}} {plate(reader, taker)}"


def text(item: Item, option: Option | None, words: str = "") -> str:
    """A text as glyph, letter and words; None: of those who have not spoken."""
    sign = "{@?}" if option is None else f"{{@{option.at:g}}} **{item.letter(option.id)}**"
    return f"{sign} {escape(words)}".rstrip()


def stance(public: PublicView, item: ItemId, delegation: DelegationId) -> str:
    """What a delegation stands for on an item, as glyph and letter."""
    found = standing.stance(public, item, delegation)
    return text(found.item, found.option)


def begun(words: str, start: str) -> str:
    """A sentence with its beginning in bold, if it begins so."""
    if not start or not words.startswith(start):
        return escape(words)
    return f"**{escape(start)}**{escape(words[len(start) :])}"


def label(words: str, *, is_agreed: bool) -> str:
    """An item's label: in brackets until it is agreed."""
    return f"**{escape(words)}**" if is_agreed else f"[{words}]"


def impression(reader: Reader, found: Impression) -> str:
    """What one consultation gave."""
    return reader.wording.text(
        "screen.heard.row",
        code=found.about,
        label=reader.label(found.item),
        option=reader.letter(found.item, found.option),
        short=escape(reader.short(found.item, found.option)),
        salience=reader.wording.text(f"screen.heard.{found.salience}"),
        red_line=reader.wording.text(f"screen.heard.red_line.{found.red_line}"),
        session=found.session,
    )


def backing(reader: Reader, of: Backing, *, is_brief: bool = False) -> str:
    """A text that is backed: "**c** on [5B] bulk messages", or "**c** on [5B]" alone."""
    return reader.wording.text(
        "screen.backed.brief" if is_brief else "screen.backed",
        option=reader.letter(of.item, of.option),
        label=reader.label(of.item),
        short=escape(uncapitalised(reader.conference.item(of.item).short)),
    )
