"""The only place that knows threads: the worker, and the controller that owns it."""
