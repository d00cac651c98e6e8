"""A message whose parameters a browser fills: {name}, and {count:text|texts} or {who:supports|support} to choose by.

The pages of a class get their words from the host, terms and all, and know no more than this (`static/words.js`).
Until all else is filled, the braces that the page shall see are letters that nobody writes.
"""

from collections.abc import Iterator

from fluent.syntax import ast as syntax

OPEN = "open "
"""What the id of an opened message begins with; with its space it is nobody else’s."""
_BEGIN, _END = "\ue000", "\ue001"


def opened(message: syntax.Message | syntax.Term, id_: str) -> syntax.Message:
    """The same message, under another id, with its parameters and what is chosen by them as text."""
    assert message.value is not None
    return syntax.Message(syntax.Identifier(id_), _pattern(message.value))


def as_page_fills_it(text: str) -> str:
    """An opened message that was filled, with the braces of the page; a brace that is none of them stands twice."""
    return text.replace("{", "{{").replace("}", "}}").replace(_BEGIN, "{").replace(_END, "}")


def _pattern(of: syntax.Pattern) -> syntax.Pattern:
    return syntax.Pattern(list(_opened(of)))


def _opened(pattern: syntax.Pattern) -> Iterator[syntax.TextElement | syntax.Placeable]:
    for element in pattern.elements:
        inner = element.expression if isinstance(element, syntax.Placeable) else None
        if isinstance(inner, syntax.SelectExpression):
            yield from _choice(inner)
        elif name := _parameter(inner):
            form = ":own" if isinstance(inner, syntax.FunctionReference) else ""
            yield syntax.TextElement(f"{_BEGIN}{name}{form}{_END}")
        else:
            yield element


def _choice(choice: syntax.SelectExpression) -> Iterator[syntax.TextElement | syntax.Placeable]:
    name = _parameter(choice.selector)
    if not name:
        variants = [syntax.Variant(each.key, _pattern(each.value), each.default) for each in choice.variants]
        yield syntax.Placeable(syntax.SelectExpression(choice.selector, variants))
        return
    for before, variant in zip([f"{_BEGIN}{name}:", *"|" * len(choice.variants)], choice.variants, strict=False):
        yield syntax.TextElement(before)
        yield from _opened(variant.value)
    yield syntax.TextElement(_END)


def _parameter(of: object) -> str:
    """The parameter that is inserted, or asked about by a function; empty if there is none."""
    if isinstance(of, syntax.FunctionReference) and of.arguments.positional:
        return _parameter(of.arguments.positional[0])
    return of.id.name if isinstance(of, syntax.VariableReference) else ""
