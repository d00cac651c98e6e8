"""What a conference meant: compared with the record, explained, graded. Pure: from views, events and the record."""
