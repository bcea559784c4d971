"""How Inkling looks: colours, icons, and arrays as pictures."""
