"""Widgets: each knows plain arrays and values, never the session."""
