"""The classroom: a web host on the teacher's machine. Phones are delegations, the projector is the plenary hall.

`host.serve` starts it, `room.Room` is the one writer of the one conference, `server.application` is what a browser
talks to. What pages and host say to each other stands in docs/classroom-api.md.
"""
