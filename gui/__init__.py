"""The desktop window: widgets that show and tell, panels, and the session that owns all state."""
