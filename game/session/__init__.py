"""One conference in progress: who sits where, its log on disk, resuming, replaying, running it without a person.

The doors: `session.Session`, `log.read_log`, `resume.resume`, `replay.replay`, `unfinished.unfinished`,
`run.run_conference`.
"""
