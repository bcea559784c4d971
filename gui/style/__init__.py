"""How Inkling looks: colors, icons, and arrays as images."""
