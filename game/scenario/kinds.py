"""The kinds of value a scenario is written with: names, texts, figures, and the few that may take two shapes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag


class Written(BaseModel):
    """Base of every part of the format: no key that is not described, nothing changed after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def shape(value: Any) -> str | None:
    """Which of two shapes a value has, where a key takes either; None for one that no key takes."""
    if isinstance(value, str):
        return "(text)"
    if isinstance(value, int | float) and not isinstance(value, bool):
        return "(number)"
    if isinstance(value, list | tuple):
        return "(list)"
    if isinstance(value, dict | BaseModel):
        return "(mapping)"
    return None


def either(message: str) -> Discriminator:
    """Choose between shapes; the message completes a sentence that begins with the key's name."""
    return Discriminator(shape, custom_error_type="shape", custom_error_message=message)


Name = Annotated[str, Field(strict=True, pattern=r"^[A-Za-z][A-Za-z0-9_-]{0,59}$")]
Text = Annotated[str, Field(strict=True, min_length=1)]
Key = Annotated[str, Field(strict=True, pattern=r"^\S+$")]
Percent = Annotated[float, Field(strict=True, ge=0, le=100, allow_inf_nan=False)]
Count = Annotated[int, Field(strict=True, ge=1, le=100)]
Flag = Annotated[bool, Field(strict=True)]
Day = Annotated[str, Field(strict=True, pattern=r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]
Texts = tuple[Text, ...]
Names = tuple[Name, ...]

SourceKeys = Annotated[
    Annotated[Text, Tag("(text)")] | Annotated[Texts, Tag("(list)")],
    either("must be the key of a source, or a list of such keys"),
]
OptionOrNumber = Annotated[
    Annotated[Name, Tag("(text)")] | Annotated[Percent, Tag("(number)")],
    either("must be the name of an option, or a number from 0 to 100"),
]


def keys(given: str | Texts | None) -> Texts:
    """Source keys as a tuple, whichever way they were written."""
    if given is None:
        return ()
    return (given,) if isinstance(given, str) else given


def cited(value: Any) -> Iterator[str]:
    """Keys of the sources that anything in a file's plain value refers to, whatever else is wrong with it."""
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from cited(each)
    if isinstance(value, dict):
        by_member = value.get("members")
        listed = list(by_member.values()) if isinstance(by_member, dict) else []
        for given in (value.get("source"), value.get("sources"), *listed):
            yield from (each for each in (given if isinstance(given, list) else [given]) if isinstance(each, str))
