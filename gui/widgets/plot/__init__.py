"""The parts of a live plot of curves over epochs: what it shows, where, and how that is painted."""
