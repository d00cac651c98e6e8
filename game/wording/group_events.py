"""The events of drafting groups, one sentence each."""

from typing import assert_never

from game.model import events as ev
from game.wording.event_line import EventLine
from game.wording.reader import Reader


def tell_group(
    reader: Reader,
    event: ev.DraftingGroupMet | ev.TextsProposed | ev.ProposalBacked | ev.GroupReported | ev.ReportDeserted,
) -> EventLine:
    """What happened in a drafting group, or came of it."""
    wording, who = reader.wording, reader.who(event.delegation)
    match event:
        case ev.DraftingGroupMet(items=items, members=members):
            met = wording.sentence("event.drafting_group_met", who=who, items=reader.labels(items))
            others = reader.who(*(each for each in members if each != event.delegation))
            return EventLine(met, wording.sentence("event.drafting_group_met.members", names=others))
        case ev.TextsProposed(texts=texts):
            on, said = reader.labels(each.item for each in texts), reader.backings(texts)
            return EventLine(wording.sentence("event.texts_proposed", who=who, items=on, texts=said))
        case ev.ProposalBacked(proposal=proposal):
            return EventLine(wording.sentence("event.proposal_backed", who=who, proposal=proposal))
        case ev.GroupReported(items=items, texts=texts, behind=behind):
            on = reader.labels(items)
            if not texts:
                return EventLine(wording.sentence("event.group_reported.nothing", items=on))
            return EventLine(
                wording.sentence("event.group_reported", items=on, texts=reader.backings(texts)),
                wording.sentence("event.group_reported.behind", names=reader.who(*behind)),
            )
        case ev.ReportDeserted(text=text):
            return EventLine(
                wording.sentence("event.report_deserted", who=who, text=reader.backing(text)),
                wording.sentence("event.report_deserted.why", who=who),
            )
        case _:
            assert_never(event)
