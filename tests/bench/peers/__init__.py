"""The sides that `tests.bench.engine` measures against each other: one module each.

* timing        Run, Side, and rounds that are measured in turn
* task          what all sides learn: the same data, start, order of samples and number of steps
* inkling       this engine: its steps, its fit, an epoch with nothing measured
* products      only the matrix products of a step, and the speed of this core at them
* long_run      what very many epochs leave in memory
* torch_eager, jax_scan, scikit, original      others that learn the same
"""
