"""The conference: agenda, text, room, corridor and floor of a session, as one delegation sees them."""
