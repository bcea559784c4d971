"""Everything that a person reads in the window: functions that return texts in the window's language.

translation.py: the one way to a translated text. numbers.py: numbers, fractions, time spans and counts.
networks.py: layers, activations, losses and presets. training.py: how a network is trained.
fields.py: the numbers of the designer. states.py: where a network comes from and how far its training is.
changes.py: what can be undone. answers.py: the answer to a drawing. stages.py: the X-ray.
"""
