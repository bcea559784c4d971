"""Pictures that come in from files, the clipboard and other programs."""
