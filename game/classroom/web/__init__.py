"""The host: sockets, routes and event streams, and the one thread in which the room works."""
