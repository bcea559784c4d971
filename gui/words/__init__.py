"""Everything that a person reads in the window: functions that return texts in the window's language.

translation.py: the one way to a translated text. numbers.py: numbers, fractions, time spans and counts.
networks.py: layers, activations, losses and presets. training.py: how a network is trained.
changes.py: what undo and redo offer. answers.py: what the network makes of a drawing. stages.py: the X-ray.
"""
