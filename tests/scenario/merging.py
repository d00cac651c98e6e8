"""Plain values of YAML put together, and written so that the game's own reader gets the same back."""

import json
from typing import Any


def merged(whole: Any, more: Any) -> Any:
    """A value with another laid over it: mappings are joined key by key, anything else is replaced."""
    if isinstance(whole, dict) and isinstance(more, dict):
        return {**whole, **{key: merged(whole.get(key), each) for key, each in more.items()}}
    return more


def as_flow(value: Any) -> str:
    """A value as YAML; JSON is YAML, too."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
