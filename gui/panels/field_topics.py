"""Which entry of the glossary explains a setting; the others belong to the section that they are in."""

from __future__ import annotations

TOPICS = {
    "spec.loss": "loss",
    "config.learning_rate": "learning_rate",
    "config.batch_size": "batch",
    "config.epochs": "epoch",
    "config.augmentation.handwriting": "variants",
    "config.sources.drawn": "drawn_digits",
    "task.grouping": "output",
    "task.labels": "label",
    "task.count": "training_digits",
    "layers.dropout": "dropout",
    "config.penalties.l1": "weight_decay",
    "config.penalties.l2": "weight_decay",
    "config.weight_decay": "weight_decay",
    "config.patience": "early_stopping",
    "config.schedule": "schedule",
    "config.steps_per_epoch": "epoch",
    "config.validation_interval": "test_digits",
}
