"""Choosing a delegation: map or hall, list, type to find, and the brief of the one chosen."""
