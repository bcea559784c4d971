"""How a network learns: batches, steps, epochs, and what is remembered of them."""
