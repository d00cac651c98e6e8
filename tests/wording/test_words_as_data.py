"""The files of words: what they must hold, how a key finds its message, and what whoever breaks one is told."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as syntax
from fluent.syntax.visitor import Visitor

from game.model.conference import Conference, Majority, Noun
from game.wording.catalogue import BASE, LANGUAGES, Wording
from game.wording.filling import Filler, parsed
from game.wording.grammar import Somebody, forms
from game.wording.messages import Messages, id_of, key_of, shipped
from game.wording.terms import USUAL

GAME = Path(__file__).resolve().parents[2] / "game"
FILES = [(language, file, text) for language in LANGUAGES for file, text in shipped(language).items()]
FUNCTIONS = {"PERSON", "OWN", "CAPITALISED", "HOUSE", "SPELLED"}
KENYA = Somebody(text="Kenya")
PHILIPPINES = Somebody(text="the Philippines")
YOU = Somebody(text="you", is_reader=True)
BOTH = Somebody(text="Kenya and Ghana", are_several=True)


class Asked(Visitor):
    """What a message or term refers to."""

    def __init__(self) -> None:
        self.terms: set[tuple[str, str]] = set()  # and the form in which
        self.numbers: set[str] = set()
        self.functions: set[str] = set()
        self.messages: set[str] = set()

    def visit_TermReference(self, node: syntax.TermReference) -> None:  # noqa: N802
        if node.attribute:
            self.numbers.add(f"{node.id.name}.{node.attribute.name}")
        form = node.arguments.named[0].value.value if node.arguments else "one"
        self.terms.add((node.id.name, str(form)))

    def visit_FunctionReference(self, node: syntax.FunctionReference) -> None:  # noqa: N802
        self.functions.add(node.id.name)
        self.generic_visit(node)

    def visit_MessageReference(self, node: syntax.MessageReference) -> None:  # noqa: N802
        self.messages.add(node.id.name)


def asked(entry: syntax.BaseNode) -> Asked:
    found = Asked()
    found.visit(entry)
    return found


def entries(language: str) -> Iterator[syntax.Message | syntax.Term]:
    """All that the files of a language say, each file parsed as a whole."""
    for text in shipped(language).values():
        body = FluentParser(with_spans=False).parse(text).body
        yield from (each for each in body if isinstance(each, syntax.Message | syntax.Term))


def forms_of(term: syntax.Term) -> set[str]:
    """In which forms a term is written."""
    choices = [each.expression for each in term.value.elements if isinstance(each, syntax.Placeable)]
    return {"one"} | {
        variant.key.name
        for each in choices
        if isinstance(each, syntax.SelectExpression) and isinstance(each.selector, syntax.VariableReference)
        for variant in each.variants
        if isinstance(variant.key, syntax.Identifier)
    }


def filler(source: str) -> Filler:
    """Fills messages of a file of one's own."""
    return Filler(replace(BASE, messages=Messages(lambda: {"own.ftl": source})), USUAL)


@pytest.mark.parametrize(("language", "file", "text"), FILES, ids=[f"{language}/{file}" for language, file, _ in FILES])
def test_every_file_is_written_as_fluent_wants_it(language: str, file: str, text: str) -> None:
    junk = [each for each in FluentParser().parse(text).body if isinstance(each, syntax.Junk)]

    assert [(each.annotations[0].message, each.content) for each in junk] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_is_written_twice_and_all_say_something(language: str) -> None:
    found = list(entries(language))

    assert [] == [each for each, times in Counter((type(one), one.id.name) for one in found).items() if times > 1]
    assert [] == [each.id.name for each in found if each.value is None]


@pytest.mark.parametrize("language", LANGUAGES)
def test_cut_into_passages_the_files_say_the_same(language: str) -> None:
    """Passages are found and, where they are plain, read without the parser."""
    messages = LANGUAGES[language].messages
    found = {each.id.name: each for each in entries(language) if isinstance(each, syntax.Message)}
    plain = {key: text for key in messages if (text := messages.passage(key).plain) is not None}

    assert list(messages) == [key_of(id_) for id_ in found]
    assert len(plain) > len(messages) / 2
    for key in messages:
        expected = syntax.Pattern([syntax.TextElement(plain[key])]) if key in plain else found[id_of(key)].value
        assert parsed(messages.passage(key)).equals(found[id_of(key)], ignored_fields=["span", "comment"])
        assert found[id_of(key)].value.equals(expected), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_messages_ask_for_terms_forms_and_functions_that_there_are(language: str) -> None:
    terms = {each.id.name: each for each in entries(language) if isinstance(each, syntax.Term)}
    numbers = {f"{name}.{attribute.id.name}" for name, term in terms.items() for attribute in term.attributes}
    wrong = [
        (entry.id.name, *missing)
        for entry in entries(language)
        for of in [asked(entry)]
        if (
            missing := [
                *(name for name, form in of.terms if name not in terms or form not in forms_of(terms[name])),
                *(of.numbers - numbers),
                *(of.functions - FUNCTIONS),
                *of.messages,
            ]
        )
    ]

    assert wrong == []


def test_a_key_finds_its_id_and_back() -> None:
    assert id_of("screen.session.no_time") == "screen-session-no_time"
    assert id_of("objection.no-motion.instead") == "objection-no--motion-instead"
    assert [] == [key for key in BASE.messages if key_of(id_of(key)) != key]


def test_a_message_asks_for_person_owner_and_number() -> None:
    written = """\
moved =
    { $who } { PERSON($who) ->
        [it] moves its
        [you] move your
       *[they] move their
    } text on { OWN($of) } motion: { $count } { $count ->
        [one] vote
       *[other] votes
    }
"""
    said = [
        filler(written).text("moved", who=who, of=of, count=count)
        for who, of, count in ((KENYA, YOU, 1), (YOU, PHILIPPINES, 0), (BOTH, KENYA, 1000))
    ]

    assert said == [
        "Kenya moves its text on your motion: 1 vote",
        "you move your text on the Philippines’ motion: 0 votes",
        "Kenya and Ghana move their text on Kenya’s motion: 1000 votes",
    ]


def test_a_page_fills_what_is_left_open() -> None:
    written = """\
-capital = capital
    .number = one
seen =
    { "{" }{ $code }{ "}" } your { -capital } { -capital.number ->
        [one] wants { $what }
       *[many] want { $what }
    }, { $who } { PERSON($who) ->
        [it] sees
       *[they] see
    } { OWN($who) } { $count ->
        [one] text
       *[other] { $count } texts
    }
"""

    assert filler(written).unfilled("seen") == (
        "{{{code}}} your capital wants {what}, {who} {who:sees|see} {who:own} {count:text|{count} texts}"
    )


def test_whoever_breaks_a_message_is_told_where_and_the_others_are_said() -> None:
    of = filler("good = Good.\n\nbroken = { $who\nlost = { -nobody } and { $who }\nalso = Also { $who }.\n")

    assert of.text("good") == "Good."
    assert of.text("also", who=KENYA) == "Also Kenya."
    with pytest.raises(ValueError, match=r"own\.ftl, line 3: Expected token"):
        of.text("broken")
    with pytest.raises(ValueError, match="the message lost cannot be filled: Unknown term: -nobody"):
        of.text("lost", who=KENYA)
    with pytest.raises(ValueError, match="the message also cannot be filled: Unknown external: who"):
        of.text("also")
    with pytest.raises(KeyError):
        of.text("never")


def test_nobody_has_no_person() -> None:
    with pytest.raises(ValueError, match="'5B'"):
        filler("own = { OWN($who) } text").text("own", who="5B")


def test_a_list_of_four_hundred_is_said_whole() -> None:
    names = ", ".join(["Saint Vincent and the Grenadines"] * 400)

    assert filler("joined = Joined by { $names }.").text("joined", names=names) == f"Joined by {names}."


@pytest.mark.parametrize(
    ("noun", "said"),
    [
        (Noun(one="class", many="classes"), "class classes a class class’s"),
        (Noun(one="assembly"), "assembly assembly an assembly assembly’s"),
        (Noun(many="parents"), "parents parents parents parents’"),
    ],
)
def test_a_new_name_takes_every_form(noun: Noun, said: str) -> None:
    assert " ".join(forms(noun).values()) == said


def test_an_authors_words_stand_as_they_are(conference: Conference) -> None:
    odd = 'the {Odd} "Union" \\ of { -treaty }'
    house = replace(conference.procedure, organisation=odd)
    wording = Wording().of(replace(conference, procedure=house))

    assert f"costs {odd} legitimacy" in wording.text("action.move_vote.rule")
    assert re.sub(r"(\{\{|\}\})", lambda found: found[0][0], wording.message("action.move_vote.rule")).count(odd) == 1


@pytest.mark.parametrize(
    ("majority", "seconds", "rule", "sponsor"),
    [
        (Majority.ONE_HALF, 1, "needs a second; a tie rejects", "at least one other delegation’s support"),
        (Majority.TWO_THIRDS, 2, "needs two seconds; less than two thirds rejects", "at least two other delegations’"),
        (Majority.UNANIMITY, 0, "needs no second; a single one against rejects", "needs nobody else’s support"),
    ],
)
def test_sentences_know_the_rules_of_the_house(
    conference: Conference, majority: Majority, seconds: int, rule: str, sponsor: str
) -> None:
    house = replace(conference.procedure, majority=majority, seconds=seconds)
    wording = Wording().of(replace(conference, procedure=house))

    assert rule in wording.text("action.move_vote.rule")
    assert sponsor in wording.text("term.sponsor.means")


def parsed_modules() -> Iterator[ast.Module]:
    return (ast.parse(path.read_text(encoding="utf-8")) for path in GAME.rglob("*.py"))


def texts_of_the_code() -> tuple[set[str], set[str]]:
    """What stands between quotes, as it is, and as a pattern where Python fills something in."""
    shown = [path.read_text(encoding="utf-8") for path in GAME.rglob("*") if path.suffix in {".html", ".js"}]
    whole = {each for text in shown for each in re.findall(r"[\"'`]([\w.-]+)[\"'`]", text)}
    filled: set[str] = set()
    for node in (each for module in parsed_modules() for each in ast.walk(module)):
        if isinstance(node, ast.JoinedStr):
            pieces = [str(each.value) if isinstance(each, ast.Constant) else "\0" for each in node.values]
            filled.add(re.escape("".join(pieces)).replace("\0", r"[\w.-]+"))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            whole.add(node.value)
    return whole, {each for each in filled if re.search("[a-z]{3}", each)}


def test_no_message_is_left_that_nobody_says() -> None:
    """A key is written whole in the code, or without the first word, which a front end puts before it.

    Scripts put those of the pages together; `tests/browser` looks after them.
    """
    whole, filled = texts_of_the_code()
    fits = re.compile("|".join(sorted(filled)))

    assert [] == [
        key
        for key in BASE.messages
        if not key.startswith("page.")
        and not any(each in whole or fits.fullmatch(each) for each in (key, key.partition(".")[2]))
    ]


def test_what_the_code_says_by_a_whole_key_is_written() -> None:
    asked_for = {
        node.args[0].value
        for module in parsed_modules()
        for node in ast.walk(module)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"text", "sentence"}
        and ast.unparse(node.func.value).split(".")[-1] == "wording"
        and node.args
        and isinstance(node.args[0], ast.Constant)
    }

    assert len(asked_for) > 100
    assert asked_for - set(BASE.messages) == set()
