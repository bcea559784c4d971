"""Pictures from files, the clipboard and other programs, read in a thread of their own."""
