"""The ledger as one delegation may read it: what is remembered of whom, in sentences."""

from game.model.conference import DelegationId
from game.model.state import Deed
from game.model.view import View
from game.wording.reader import Reader


def remembered(reader: Reader, view: View, of: DelegationId) -> tuple[str, ...]:
    """What a delegation did, or what was done to it, as far as the reader has seen it; the newest first.

    "Brazil remembers that you broke your word on 3A in session 4."
    """
    known = (*view.public.deeds, *view.deeds)
    about = [each for each in known if of in (each.by, each.to)]
    about.sort(key=lambda each: -each.session)
    return tuple(_sentence(reader, each) for each in about)


def _sentence(reader: Reader, deed: Deed) -> str:
    return reader.wording.sentence(
        f"deed.{deed.kind}",
        who=reader.who(deed.by),
        to=reader.who(*(() if deed.to is None else (deed.to,))),
        item=reader.label(deed.item),
        session=deed.session,
    )
