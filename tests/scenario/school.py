"""A school's budget committee: nothing of a treaty conference is called there as it is in Dubai."""

SCHOOL = """\
title: The school budget
place: Oak School
visions: {0: Saving, 100: Spending}
sessions: 3
procedure: {chair: {name: Mrs. Finch}, organisation: the school}
words:
  delegation: class
  head of delegation: class speaker
  capital: parents
  conference: committee
  plenary: assembly
  treaty: budget
  the older treaty: last year's budget
  Final Acts: budget
delegations:
  ASH: {name: Class Ash, about: You save for a journey.}
  ELM: {name: Class Elm, influence: 2}
  FIR: {name: Class Fir}
  YEW: {name: Class Yew}
items:
  books:
    title: New books
    status_quo: none
    options:
      none: {at: 0, text: No new books., sponsors: [ASH]}
      some: {at: 50, text: Books _for two classes_.}
      all: {at: 100, text: Books _for every class_., sponsors: [YEW, ELM]}
  trip:
    title: The summer trip
    status_quo: lake
    options:
      lake: {at: 20, text: A day _at the lake_., sponsors: [FIR]}
      sea: {at: 80, text: Three days _at the sea_., sponsors: [YEW]}
positions:
  ASH:
    books: {wants: none, salience: 80, red_line: above some, source: us}
    trip: {wants: sea, salience: 30, source: us}
  ELM:
    books: {wants: all, salience: 60, source: us}
    trip: {wants: lake, salience: 60, source: us}
  FIR:
    books: {wants: some, salience: 40, source: us}
    trip: {wants: lake, salience: 70, source: us}
  YEW:
    books: {wants: all, salience: 50, source: us}
    trip: {wants: sea, salience: 90, red_line: below 50, source: us}
sources: {us: Invented.}
"""
