"""The arena: scripted players against the game, each paired with one who does nothing in the same seat and seed.

    python -m tests.arena herring-summit --seeds 1-10 --jobs 2

A player sees what a person in that seat sees and hands in what a person could; its random numbers come from seed and
seat, so a table is the same on every machine and for any number of processes. `docs/decisions/0018-the-arena.md` says
what the columns mean and keeps a table.
"""
