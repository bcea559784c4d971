"""Random use of the real window, to find what nobody thinks of."""
