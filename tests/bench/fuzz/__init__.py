"""Files with faults: what is made of good ones, and what reading each must not do."""
