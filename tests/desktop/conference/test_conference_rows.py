"""What the screen lists, as pure functions of a view: agenda, brief, page, room."""

from dataclasses import replace

from game.desk.finding import fits, narrowed
from game.desk.session_desk import SessionDesk
from game.desktop.conference import room
from game.desktop.conference.agenda import agenda, brief_rows
from game.desktop.conference.page import details, marked, page
from game.desktop.settings import Settings
from game.desktop.theme import STRONG
from game.desktop.toolkit.markup import Kind, parse, plain
from game.desktop.toolkit.rows import badge_column
from game.desktop.toolkit.text import Text
from game.model.state import Report
from game.scenario import load
from game.wording.text import runs


def test_every_item_is_on_the_agenda_once(large: SessionDesk) -> None:
    found = agenda(large.reader, large.view, large.brief)
    listed = [row.item for row in (*found.today, *found.later, *found.agreed)]

    assert sorted(each.id for each in large.conference.items) == sorted(listed)
    assert [row.item for row in found.today] == list(large.view.public.programme)


def test_later_items_come_in_the_order_in_which_they_are_taken_up(large: SessionDesk) -> None:
    sessions = [row.session for row in agenda(large.reader, large.view, large.brief).later]

    assert sorted(sessions) == sessions
    assert min(sessions) == 2


def test_a_wish_is_got_or_lost_when_its_item_is_agreed(large: SessionDesk) -> None:
    wish = large.brief.wishes[0]
    lost = next(
        each.id for each in large.conference.item(wish.item).options if each.id not in (wish.option, *wish.live_with)
    )
    signs = []
    for option in (None, wish.option, lost):
        entry = replace(large.view.public.items[wish.item], agreed=option)
        public = replace(large.view.public, items={**large.view.public.items, wish.item: entry})
        signs.append(brief_rows(large.reader, replace(large.view, public=public), large.brief)[0].sign)

    assert ["brackets", "tick", "cross"] == signs


def test_the_page_shows_what_is_on_the_table_and_names_what_nobody_speaks_for(large: SessionDesk) -> None:
    item = large.conference.items_by_id["internet_naming"]
    shown = page(large.reader, large.view, large.brief, item.id)
    on_table = large.view.public.items[item.id].on_table

    assert [item.letter(each) for each in on_table] == [line.letter for line in shown.options]
    assert "cannot be signed" in plain(shown.wish)
    assert all("beyond your red line" in plain(line.notes) for line in shown.options if line.letter in "cde")
    assert shown.nobody


def test_who_objects_stands_under_the_text(large: SessionDesk) -> None:
    item = large.conference.items[0]
    option = large.view.public.items[item.id].on_table[0]
    entry = replace(large.view.public.items[item.id], objections={"SWE": option})
    public = replace(large.view.public, items={**large.view.public.items, item.id: entry})
    view = replace(large.view, public=public)

    assert "Sweden objects" in plain(page(large.reader, view, large.brief, item.id).options[0].notes)
    chapters = {each.title: each.paragraphs for each in details(large.reader, view, item.id)}
    assert any("Sweden objects" in plain(words) for words in chapters["Who objects"])


def test_when_text_is_agreed_it_comes_first_and_the_others_have_fallen(large: SessionDesk) -> None:
    item = large.conference.items[0]
    table = large.view.public.items[item.id].on_table
    entry = replace(large.view.public.items[item.id], agreed=table[-1])
    public = replace(large.view.public, items={**large.view.public.items, item.id: entry})
    states = [
        line.state for line in page(large.reader, replace(large.view, public=public), large.brief, item.id).options
    ]

    assert ["agreed", *["fallen"] * (len(table) - 1)] == states


def test_treaty_text_means_itself_except_where_it_differs() -> None:
    found = parse(marked(runs("States *shall* _take [all] measures_ {now}.")))

    assert {Kind.WORDS} == {run.kind for run in found}
    assert "States *shall* take [all] measures {now}." == "".join(run.text for run in found)
    assert ["take [all] measures"] == [run.text for run in found if run.underline]


def test_everybody_sits_somewhere_once(large: SessionDesk) -> None:
    item = large.view.public.programme[0]
    found = room.counts(large.reader, large.view, item)

    assert 144 == sum(each.count for each in found) == len(room.seats(large.reader, large.view, item))
    assert found[-1].at is None


def test_a_consultation_is_told_as_an_impression(large: SessionDesk) -> None:
    item = large.conference.items[0].id
    report = Report(about="BRA", item=item, at=22.0, salience=80.0, has_red_line=True, session=1)
    view = replace(large.view, seat=replace(large.view.seat, reports=(report,)))

    assert "BRA on [Pre1]: seems to want b" in plain(room.heard(large.reader, view)[0])
    assert () == room.heard(large.reader, view, "SWE")
    assert () == room.heard(large.reader, view, on=large.conference.items[1].id)


def test_a_delegation_is_found_by_code_name_part_and_without_accents(large: SessionDesk) -> None:
    def first(letters: str) -> str:
        return narrowed(large.conference, letters)[0].id

    assert "KEN" == first("ken")
    assert "CIV" == first("cote d'iv")
    assert "GBR" == first("kingdom")
    assert "NER" == first("niger")
    assert [] == narrowed(large.conference, "atlantis")
    assert 144 == len(narrowed(large.conference, ""))


def test_several_letters_must_all_fit() -> None:
    assert fits("bulk mess", "Bulk messages")
    assert not fits("bulk price", "Bulk messages", "5B")


def test_a_label_of_two_words_stands_whole_between_its_brackets() -> None:
    labels = [each.label for each in load("herring-summit").conference.items]
    runs = [parse(f"[{each}]") for each in labels]

    assert [(Kind.BADGE, "Art.\N{NO-BREAK SPACE}1")] == [(each.kind, each.text) for each in runs[0]]
    assert all(len(each) == 1 for each in runs)
    for size in ((1024, 640), (1280, 720), (1920, 1080)):
        look = Settings().look(size)
        column = badge_column(labels, look, 46)
        assert all(Text(f"[{each}]", STRONG).width(look) < look.text_du(column) for each in labels)
