"""The forward and the backward pass of one network as plain functions, with only the parts that it uses."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

from nn.activations import ACTIVATIONS, Activation
from nn.losses import LOSSES
from nn.script.sources import Sources
from nn.spec import NetworkSpec

Function = Callable[..., Any]

ELEMENTWISE = '''
def elementwise(function):
    """Return both passes of a function z -> (f(z), f'(z))."""

    def forward(z):
        a, slope = function(z)
        kept = slope.astype(z.dtype, copy=np.may_share_memory(slope, z))
        z[:] = a
        return kept

    def backward(a, gradient, kept):
        gradient *= kept

    return forward, backward
'''

DROP_OUT = '''
def drop_out(extended, rate):
    """Leave out a fraction of the values at random; return the others with a row of ones, and the factors."""
    stays = generator.random((len(extended) - 1, extended.shape[1]), np.float32) >= rate
    factors = (stays * (1 / (1 - rate))).astype(DTYPE)
    dropped = np.ones_like(extended)
    np.multiply(extended[:-1], factors, out=dropped[:-1])
    return dropped, factors
'''

FORWARD = '''
def forward(matrices, columns):
    """Return what each layer gets, its values a = f(M [x; 1]), and what they keep for the way back."""
    inputs, values, kept = [columns], [], []
    for matrix, (activate, _backward) in zip(matrices, ACTIVATIONS):
        extended = np.ones((len(matrix) + 1, columns.shape[1]), DTYPE)  # the row of ones is for the biases
        a = np.dot(matrix, inputs[-1], out=extended[:-1])
        kept.append(activate(a))
        values.append(a)
        inputs.append(extended)
    return inputs, values, kept
'''

FORWARD_WITH_DROPOUT = '''
def forward(matrices, columns):
    """Return what each layer gets, its values a = f(M [x; 1]), what they keep, and dropout's factors."""
    inputs, values, kept, factors = [columns], [], [], []
    for number, (matrix, (activate, _backward)) in enumerate(zip(matrices, ACTIVATIONS)):
        factors.append(None)
        if DROPOUT[number]:
            inputs[-1], factors[-1] = drop_out(inputs[-1], DROPOUT[number])
        extended = np.ones((len(matrix) + 1, columns.shape[1]), DTYPE)  # the row of ones is for the biases
        a = np.dot(matrix, inputs[-1], out=extended[:-1])
        kept.append(activate(a))
        values.append(a)
        inputs.append(extended)
    return inputs, values, kept, factors
'''

BACKWARD = '''
def backward(matrices, gradients, {found}, rows, targets{weights}):
    """Write dC/dM of every layer: the error travels back through the layers by the chain rule."""
    {output}
    delta *= {scale}
    for number in reversed(range(len(matrices))):
        np.dot(delta, {given}, out=gradients[number])
        if number:
            delta = np.dot(matrices[number][:, :-1].T, delta){dropout}
            _activate, pass_back = ACTIVATIONS[number - 1]
            pass_back(values[number - 1], delta, kept[number - 1])
'''

BACK_THROUGH_DROPOUT = """
            if DROPOUT[number]:
                delta *= factors[number]"""


def passes_text(spec: NetworkSpec, sources: Sources, *, weighted: bool, sum_to_one: bool) -> list[str]:
    """Return both passes in parts; the functions that they call are added to the sources."""
    dropout = any(layer.dropout for layer in spec.layers)
    activations = [ACTIVATIONS[layer.activation] for layer in spec.layers[1:]]
    pairs = [_pair(each, sources) for each in activations[:-1]]
    output = _output_text(spec, sources, sum_to_one)
    pairs.append(_pair(activations[-1], sources, both="ACTIVATIONS" in output))
    constants = [f"ACTIVATIONS = [{', '.join(pairs)}]  # of each layer, forward and backward"]
    if dropout:
        rates = [layer.dropout for layer in spec.layers[:-1]]
        constants.append(f"DROPOUT = {rates}  # fraction of what each layer gets that is left out")
    texts = [ELEMENTWISE] * any(_formula(each) for each in activations) + ["\n".join(constants)]
    texts += [DROP_OUT, FORWARD_WITH_DROPOUT] if dropout else [FORWARD]
    columns = "targets.shape[1]"
    backward = BACKWARD.format(
        found=found_names(spec),
        weights=", weights" if weighted else "",
        output=output,
        scale=f"weights * (1 / {columns})" if weighted else f"1 / {columns}",
        given="inputs[number].T" if spec.layers[0].dropout else "inputs[number].T if number else rows",
        dropout=BACK_THROUGH_DROPOUT if dropout else "",
    )
    return [*texts, backward]


def found_names(spec: NetworkSpec) -> str:
    """Return the names of what the forward pass returns."""
    dropout = any(layer.dropout for layer in spec.layers)
    return "inputs, values, kept, factors" if dropout else "inputs, values, kept"


def _output_text(spec: NetworkSpec, sources: Sources, sum_to_one: bool) -> str:
    """Return the lines for dL/dz of the output layer, as nn.losses.output_delta finds it."""
    loss, activation = LOSSES[spec.loss], ACTIVATIONS[spec.layers[-1].activation]
    is_legal = loss.fused_activation == activation.name and (sum_to_one or not loss.needs_sum_to_one)
    if loss.fused_delta is not None and is_legal:
        return f"delta = {sources.add(loss.fused_delta)}(values[-1], targets)"
    terms = _closed_over(loss.gradient, "terms")
    delta = f"delta = {sources.add(terms or loss.gradient)}(values[-1], targets)"
    if terms:
        delta += "[1] / len(targets)"
    return f"{delta}\n    ACTIVATIONS[-1][1](values[-1], delta, kept[-1])"


def _pair(activation: Activation, sources: Sources, *, both: bool = True) -> str:
    """Return both passes of an activation, as they are written in the script, or the forward pass alone."""
    formula = _formula(activation)
    if formula:
        return f"elementwise({sources.add(formula)})"
    forward = sources.add(activation.forward)
    return f"({forward}, {sources.add(activation.backward) if both else None})"


def _formula(activation: Activation) -> Function | None:
    """Return the function z -> (f(z), f'(z)) that an activation was made of, if it was."""
    return _closed_over(activation.forward, "function")


def _closed_over(function: Function, name: str) -> Function | None:
    """Return a function that another one was made with."""
    found: Function | None = inspect.getclosurevars(function).nonlocals.get(name)
    return found
