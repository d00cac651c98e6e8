"""What all tests share: no window, no sound, no trace in the player's own folder, and no stop-watch in properties."""

import os
import sys
from collections import OrderedDict
from collections.abc import Iterator

import pytest
from hypothesis import Phase, settings

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

settings.register_profile("calm", deadline=None)
# a pipeline fails on what was changed, not on a draw
settings.register_profile("same", deadline=None, derandomize=True)
# a mutant is dead at the first example that fails; nobody reads the smallest
settings.register_profile(
    "mutant", deadline=None, derandomize=True, max_examples=25, phases=(Phase.explicit, Phase.generate)
)
settings.load_profile("mutant" if "MUTANT_UNDER_TEST" in os.environ else "same" if os.environ.get("CI") else "calm")


@pytest.fixture(scope="session", autouse=True)
def players_own_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Logs and settings of the tests go to a folder that is thrown away."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SQUARE_BRACKETS_HOME", str(tmp_path_factory.mktemp("home")))
        yield


@pytest.fixture(autouse="MUTANT_UNDER_TEST" in os.environ)
def nothing_remembered() -> None:
    """Under a mutant each test has everything worked out anew: what an earlier one has kept would hide the change."""
    ours = [module for name, module in sys.modules.items() if name.startswith("game.")]
    for kept in (value for module in ours for value in vars(module).values()):
        if hasattr(kept, "cache_clear"):
            kept.cache_clear()
        elif isinstance(kept, OrderedDict):
            kept.clear()
