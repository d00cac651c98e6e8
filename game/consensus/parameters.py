"""The few global numbers of the signing model, with how they came about."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningParameters:
    """Six numbers, the same for every delegation; all act on the log-odds of signing.

    readiness: what an average delegation brings along before any text (custom: conferences end in signatures).
    gain: for each point (-100..100) that the package gains over the status quo.
    red_line: for each red line that is fully crossed; not to be bought off by any gain that the items can give.
    bloc, leaders: the pull of bloc mates, and of ties and of like-minded leaders, all signing (+) or none (-).
    spoken: what it costs to go back on a public word.
    """

    readiness: float
    gain: float
    red_line: float
    bloc: float
    leaders: float
    spoken: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """How the procedure weighs, set by judgement and not fitted: history ran only one procedure.

    resentment: log-odds lost at full resentment (100). legitimacy: log-odds lost when the organisation has none left.
    """

    resentment: float = 3.0
    legitimacy: float = 1.5


FITTED = SigningParameters(readiness=0.5, gain=0.15, red_line=-3.0, bloc=0.8, leaders=0.8, spoken=3.0)
PROCEDURE = Procedure()
