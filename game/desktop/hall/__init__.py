"""The hall as a widget: a hemicycle of seats, a wedge a bloc, each seat the glyph of what it stands for."""
