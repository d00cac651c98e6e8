"""Every word a person reads. Pure functions from model values to plain sentences, from the reader's seat.

`catalogue.Wording(language)` holds the sentences, `reader.Reader` who reads them; the other modules say what to say:
events, moves, actions, objections, brief, summary, advisor, grades, glossary, text, numbers.
"""
