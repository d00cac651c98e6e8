"""Studies: the back-test against the record, fitting, comparisons. The only package that may compare with a record."""
