"""The world as a widget: countries in their camp's fill, dots for small states, found by pointer and by arrow keys.

    from game.desktop.worldmap.map import MapName, WorldMap, on_map
    from game.desktop.worldmap.pointing import Callout

    WorldMap({"KEN": camp(80), "BRA": camp(None)}, name="Who stands where", own="KEN", callout=words, moved=Look)

Only where `on_map` says so: the delegations of an invented conference are on no map, and the hall shows them.
"""
