"""The parts of the conference screen that are always there: bar, agenda, item, room, corridor and floor, foot."""
