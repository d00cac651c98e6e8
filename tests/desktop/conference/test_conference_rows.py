"""What the conference's screen says of the values at the desk, as mark-up."""

from dataclasses import replace

from game.desk.delegation_page import impression
from game.desk.finding import fits, narrowed
from game.desk.item_page import item_page
from game.desk.session_desk import SessionDesk
from game.desktop import marked
from game.desktop.conference.panels.table import notes
from game.desktop.conference.sheets.reading import chapters
from game.desktop.settings import Settings
from game.desktop.theme import STRONG
from game.desktop.toolkit.markup import Kind, parse, plain
from game.desktop.toolkit.rows import badge_column
from game.desktop.toolkit.text import Text
from game.model.state import Report
from game.scenario import load
from game.wording.brief import item_line
from game.wording.text import runs


def test_the_small_print_says_who_objects(large: SessionDesk) -> None:
    item = large.conference.items[0]
    option = large.view.public.items[item.id].on_table[0]
    entry = replace(large.view.public.items[item.id], objections={"SWE": option})
    public = replace(large.view.public, items={**large.view.public.items, item.id: entry})
    shown = item_page(large.reader, replace(large.view, public=public), item.id)

    assert "Sweden objects" in plain(notes(large, shown.options[0]))
    assert any("Sweden objects" in plain(words) for words in chapters(large, shown)["objections"])


def test_a_text_beyond_the_red_line_says_so(large: SessionDesk) -> None:
    shown = item_page(large.reader, large.view, "internet_naming").options

    assert ["c", "d", "e"] == [each.letter for each in shown if "beyond your red line" in plain(notes(large, each))]
    assert "cannot be signed" in plain(item_line(large.reader, large.brief.wish("internet_naming"), "screen.wish"))


def test_treaty_text_means_itself_except_where_it_differs() -> None:
    found = parse(marked.treaty(runs("States *shall* _take [all] measures_ {now}.")))

    assert {Kind.WORDS} == {run.kind for run in found}
    assert "States *shall* take [all] measures {now}." == "".join(run.text for run in found)
    assert ["take [all] measures"] == [run.text for run in found if run.underline]


def test_a_consultation_is_told_as_an_impression(large: SessionDesk) -> None:
    item = large.conference.items[0].id
    report = Report(about="BRA", item=item, at=22.0, salience=80.0, has_red_line=True, session=1)

    assert "BRA on [Pre1]: seems to want b" in plain(marked.impression(large.reader, impression(large.reader, report)))


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
