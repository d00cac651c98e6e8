"""The few global numbers of the signing model, with how they came about."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningParameters:
    """Six numbers, the same for every delegation, fitted to one recorded signing; all act on the log-odds of signing.

    readiness: what a delegation brings along if a text neither helps nor harms it.
    gain, loss: for each point (0..100, weighted by salience) by which items are better or worse than the status quo.
    bloc: the pull of bloc mates, all signing (+) or none (-). leaders: the same of ties and like-minded leaders.
    spoken: what it costs to go back on a public word.
    """

    readiness: float
    gain: float
    loss: float
    bloc: float
    leaders: float
    spoken: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Weights set by judgement, in log-odds: the record cannot tell them, since it knows one procedure and one text.

    red_line: for each red line fully crossed; more than the gains of most packages can offer. resentment: lost at full
    resentment (100). legitimacy: by what share more that weighs when the organisation has no legitimacy left.
    disrepute: lost by everybody, however well it was treated itself, when the organisation has none left, and nothing
    as long as it has from_below (0..100).
    """

    red_line: float = -4.0
    resentment: float = 3.0
    legitimacy: float = 1.5
    disrepute: float = 0.5
    from_below: float = 50.0


FITTED = SigningParameters(readiness=0.5408, gain=0.0152, loss=0.2063, bloc=0.6068, leaders=1.8754, spoken=2.4815)
"""Fitted to Dubai on 24 November 2026 (docs/decisions/0004-signing-model.md says how); a test refits them."""

JUDGED = Judgement()
