"""The what-if laboratory: another text of the Final Acts, and who would sign it. Apart from play."""
