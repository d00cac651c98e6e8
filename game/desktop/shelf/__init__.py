"""The shelf: which conferences there are, how long they take, and what is wrong with one that does not open."""
