"""The desktop window: widgets, panels, words, and the session that owns all state."""
