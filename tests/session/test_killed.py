"""A whole conference, killed again and again in the middle: nothing that was acknowledged is ever lost."""

import random
import subprocess
import sys
import time
from pathlib import Path

from session_toy import HEADS, toy

from game.session.log import read_log
from game.session.resume import resume
from game.session.session import Session

PLAYS_ON = """
import sys
from pathlib import Path
sys.path.insert(0, str(Path("tests/session")))
from session_toy import HEADS, toy
from game.model.actions import LeaveSpeakersList, Sign, Support
from game.session.resume import resume
with resume(Path(sys.argv[1]), LONG := toy(programme=toy().conference.programme * 200), HEADS) as session:
    print(len(session.all_events()), flush=True)
    while not session.is_over:
        if session.due:
            session.submit(Sign(delegation="ARC"))
        else:
            speak = Support(delegation="ARC", item="routing", option="all")
            for action in (speak, LeaveSpeakersList(delegation="ARC")):
                if not session.objections(action):
                    session.submit(action)
                    print(len(session.all_events()), flush=True)
            session.advance()
        print(len(session.all_events()), flush=True)
"""


def test_a_conference_killed_again_and_again_goes_on_and_ends_like_one_that_was_not(tmp_path: Path) -> None:
    path = tmp_path / "toy.jsonl"
    scenario = toy(programme=toy().conference.programme * 200)
    Session.begin(scenario, seed=5, people=["ARC"], path=path, heads=HEADS).close()
    root = Path(__file__).resolve().parents[2]
    chance = random.Random(12)

    for _kill in range(6):
        before = tuple(read_log(path).events)
        with subprocess.Popen(
            [sys.executable, "-c", PLAYS_ON, str(path)], cwd=root, stdout=subprocess.PIPE, text=True
        ) as playing:
            assert playing.stdout is not None
            assert int(playing.stdout.readline()) == len(before)
            time.sleep(chance.uniform(0, 0.08))
            playing.kill()
            told = [int(line) for line in playing.stdout.read().split("\n")[:-1]]
        after = tuple(read_log(path).events)
        assert after[: len(before)] == before
        assert len(after) >= max(told, default=0)

    with resume(path, scenario, HEADS) as session:
        assert session.all_events() == tuple(read_log(path).events)
