"""Studies: the back-test against the record, calibration, comparisons. The only package that may read a record."""
