"""Panels: each shows one part of the session and passes on what a person does."""
