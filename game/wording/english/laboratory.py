"""The what-if laboratory, in a window and on the command line; what the terms of a forecast are about."""

LABORATORY: dict[str, str] = {
    "reason.readiness": "what everybody brings along",
    "reason.items": "what the text is worth to it",
    "reason.red_lines": "red line",
    "reason.bloc": "what its bloc is expected to do",
    "reason.leaders": "what its leaders and partners are expected to do",
    "reason.spoken": "what it has said in public",
    "reason.procedure": "how it was treated",
    "because.items.for": "{item} suits it better",
    "because.items.against": "{item} suits it less",
    "because.red_lines.for": "its red line on {item} is no longer crossed",
    "because.red_lines.against": "the text on {item} crosses its red line",
    "because.bloc.for": "more of its bloc are expected to sign",
    "because.bloc.against": "fewer of its bloc are expected to sign",
    "because.leaders.for": "more of those it looks to are expected to sign",
    "because.leaders.against": "fewer of those it looks to are expected to sign",
}
