"""Whether the house can work and be spoken of: majorities that weigh votes, seconds, and its own words."""

from __future__ import annotations

from game.scenario.examination import Examination
from game.scenario.format import ScenarioFile
from game.scenario.house_format import noun
from game.scenario.source import Steps

ARTICLES = ("the ", "a ", "an ")
MANY_ONLY = ("capital", "treaty", "the older treaty", "Final Acts")
"""Words that may be spoken of in the plural alone: parents, rules, proceedings."""


def check_house(exam: Examination, file: ScenarioFile) -> None:
    """Report what no vote, no proposal and no sentence could come of."""
    _check_procedure(exam, file)
    _check_words(exam, file)


def _check_procedure(exam: Examination, file: ScenarioFile) -> None:
    others = len(file.delegations) - 1
    if file.procedure.seconds > others:
        text = f"no proposal can have {file.procedure.seconds} seconds: beside its sponsor there are {others} others"
        exam.report(("procedure", "second"), "too-many-seconds", text, f"at most {others}; 1 is usual")
    if file.procedure.majority == "weighted" and not any(each.votes for each in file.delegations.values()):
        text = "votes are weighted, and no delegation has votes of its own number"
        hint = "add votes to a delegation, for example: votes: 3"
        exam.warn(("procedure", "majority"), "no-weights", text, hint, at_key=False)
    voters = {key: each for key, each in file.delegations.items() if each.may_vote}
    for key, each in file.delegations.items():
        if each.votes and not each.may_vote:
            text = f'"{key}" has votes and may not vote'
            exam.report(("delegations", key, "votes"), "votes-without-vote", text, "remove one of the two", at_key=True)
        elif each.votes and each.votes > sum(other.votes or 1 for other in voters.values() if other is not each):
            text = f'"{key}" has more votes than all others together: it alone decides'
            exam.warn(("delegations", key, "votes"), "one-decides", text, at_key=False)


def _check_words(exam: Examination, file: ScenarioFile) -> None:
    for word, called in file.words.written():
        path: Steps = ("words", word)
        forms = noun(called)
        example = f"for example: {word}: {{one: child, many: children}}"
        if not forms.one and not forms.many:
            exam.report(
                path, "empty", f'"{word}" must not be empty', f"for example: {word}: {{one: child, many: children}}"
            )
        elif not forms.one and word not in MANY_ONLY:
            text = f'there must be one {word}, and "{forms.many}" is of several'
            exam.report(path, "no-singular", text, example)
        for given in (forms.one, forms.many):
            if given.casefold().startswith(ARTICLES) and not word.startswith(ARTICLES):
                text = f'sentences have an article of their own: "your {given}" would be said'
                exam.warn(path, "article", text, f"write {given.split(' ', 1)[1]}", at_key=False)
                break
