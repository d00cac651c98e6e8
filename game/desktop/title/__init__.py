"""The title: going on, beginning anew, and the map of the last conference between the brackets."""
