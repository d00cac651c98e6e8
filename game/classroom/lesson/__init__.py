"""One lesson: who sits where, what they may do, what the facilitator does, and its file. It knows no web."""
