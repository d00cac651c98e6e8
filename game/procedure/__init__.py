"""The rules of procedure as predicates and numbers over what is public. What follows from them stands in `rules`."""
