"""One laptop, many delegations: seats, codes, the curtain between two people, and the screens everybody sees."""
