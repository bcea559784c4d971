"""Files that ship with Inkling: trained networks, icons and experiments."""
