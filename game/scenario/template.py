"""A first scenario to play at once and to change line by line: three delegations, two blocs, three items, one page."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path

from game.scenario.folders import FolderError, as_word, refuse_unless_free, way_to_schema, write_folder
from game.scenario.reading import NOT_TEXT
from game.scenario.schema import first_line
from game.scenario.source import MAIN

SEATS = 3
LETTERS = 3  # of an id, as in ISO 3166


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """What an author says of a conference before writing it: all of it can be changed in the file later.

    ends: what pulls at every text, the 0 end and the 100 end. delegations: three names.
    """

    title: str
    place: str = "Lake Hall"
    ends: tuple[str, ...] = ("Free waters", "Guarded waters")
    delegations: tuple[str, ...] = ("Arcadia", "Borduna", "Caldera")


def usual(name: str) -> Beginning:
    """What is taken where nothing is said: `my-summit` becomes "My summit"."""
    words = name.replace("-", " ").replace("_", " ").strip()
    return Beginning(title=f"{words[:1].upper()}{words[1:]}")


def begin(name: str, to: Path, said: Beginning) -> Path:
    """Write the scenario; returns its main file. FolderError if it cannot be written, or what was said makes none."""
    refuse_unless_free(name, to)
    return write_folder(name, to, {MAIN: page(name, said, way_to_schema(to))})


def page(name: str, said: Beginning, schema: str) -> str:
    """The text of scenario.yaml."""
    if problem := objection(said):
        raise FolderError(problem)
    first, second, third = ids(said.delegations)
    names = [as_word(each) for each in said.delegations]
    return PAGE.format(
        line=first_line(MAIN, schema),
        folder=name,
        title=as_word(said.title),
        place=as_word(said.place),
        low=as_word(said.ends[0]),
        high=as_word(said.ends[1]),
        a=first,
        b=second,
        c=third,
        name_a=names[0],
        name_b=names[1],
        name_c=names[2],
    )


def objection(said: Beginning) -> str:
    """Why what was said makes no conference, in one sentence; empty where it makes one."""
    if len(said.delegations) != SEATS or len({each.casefold() for each in said.delegations}) != SEATS:
        return "A new scenario begins with three delegations of different names; more can be added later."
    if len(said.ends) != 2:
        return "A line has two ends, such as: Free waters, Guarded waters."
    for each in (said.title, said.place, *said.ends, *said.delegations):
        if not each.strip() or NOT_TEXT.search(each) or "\n" in each or "\r" in each or "\t" in each:
            return "A name must be one line of text."
    return ""


def ids(names: tuple[str, ...]) -> list[str]:
    """Short ids in capitals, made from names and all different: Österland becomes OST."""
    found: list[str] = []
    for name in names:
        plain = unicodedata.normalize("NFD", name).upper()
        letters = "".join(each for each in plain if "A" <= each <= "Z")[:LETTERS] or "S"
        tried, number = letters, 2
        while tried in found:
            tried, number = f"{letters}{number}", number + 1
        found.append(tried)
    return found


PAGE = """\
{line}
# Play it as it is, then change it line by line; `square-brackets check {folder}` finds what is wrong.

title: {title}
summary: Three states fish in one lake, drink from it, and have never agreed on anything but its name.
place: {place}
length: fifteen minutes
sessions: 6 # half a day each; a list of what each takes up can stand here instead
visions: {{0: {low}, 100: {high}}} # the two ends of every item's line

blocs: # a bloc speaks for its members wherever they say nothing of their own
  upper: {{name: The Upper Shore, short: Upper Shore}}
  lower: {{name: The Lower Shore, short: Lower Shore}}

delegations: # influence: 1 to 4; alignment: from -1, like the 100 end, to 1, like the 0 end
  {a}: {{name: {name_a}, bloc: upper, influence: 3, alignment: 0.4, temperament: bargainer}}
  {b}: {{name: {name_b}, bloc: upper, influence: 2, alignment: -0.3, temperament: bridge_builder}}
  {c}: {{name: {name_c}, bloc: lower, influence: 3, alignment: -0.5, temperament: hardliner}}

items: # options run from the 0 end to the 100 end; _underscores_ go round the words that differ
  fish:
    title: How much may be fished
    about: The nets come up half empty. Who counts the fish, and does anybody have to stop?
    status_quo: free # the option that holds if nothing is agreed
    options:
      free: {{at: 0, short: No limit, text: Each state fishes _as it sees fit_., sponsors: [{a}]}}
      count: {{at: 45, short: A yearly count, text: Each state _counts its catch and says so_., sponsors: [{b}]}}
      limit: {{at: 85, short: A common limit, text: The states _set a yearly limit and share it_., sponsors: [lower]}}
  water:
    title: Water in dry years
    about: The towns of the upper shore drink first. In a dry year the lower shore sees mud.
    status_quo: shore
    options:
      shore: {{at: 10, short: Each its shore, text: Each state takes water _on its own shore_., sponsors: [upper]}}
      warn: {{at: 40, short: A warning, text: In a dry year a state _warns the others before_ it takes more.}}
      shares: {{at: 80, short: Fixed shares, text: In a dry year each state takes _its fixed share_., sponsors: [{c}]}}
  gauge:
    title: Who reads the gauge
    about: Everybody measures the lake, and no two figures agree.
    status_quo: own
    options:
      own: {{at: 15, short: Own figures, text: Each state measures _for itself_., sponsors: [{a}]}}
      joint: {{at: 50, short: Joint reading, text: The states measure _together_., sponsors: [{b}]}}
      office: {{at: 90, short: A lake office, text: _An office of the lake_ measures for all., sponsors: [lower]}}

positions: # salience: how much it matters, 0 to 100; text beyond a red line cannot be signed
  upper:
    fish: {{wants: count, salience: 45, red_line: above count, source: brief}}
    water: {{wants: warn, salience: 55, red_line: above warn, source: brief}}
    gauge: {{wants: 35, salience: 30, source: brief}} # a place on the line, where no option says it
  lower:
    fish: {{wants: 75, salience: 65, red_line: below count, source: brief}}
    water: {{wants: shares, salience: 60, source: brief}}
    gauge: {{wants: 65, salience: 20, source: brief}}
  {b}: # its own word goes before its bloc's
    water: {{wants: 55, salience: 45, source: brief}}
    gauge: {{wants: joint, salience: 60, source: brief}}

sources:
  brief: Invented. Write here where your facts come from.
"""
