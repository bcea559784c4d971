"""Files that ship with Inkling: trained networks and icons."""
