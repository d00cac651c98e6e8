"""What is taken home: printed pages, tables, and all of it in one archive."""
