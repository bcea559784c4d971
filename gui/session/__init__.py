"""What changes while Inkling runs: the drawing, the design, the run, and what can be undone."""
