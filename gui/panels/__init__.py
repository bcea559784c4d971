"""Panels: each shows one part of the session and tells it what the person wants."""
