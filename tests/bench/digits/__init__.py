"""What `tests.bench.recognition` measures.

* figures       what was measured, what is asked, how much to train
* trainings     networks trained side by side
* pictures      bitmaps and plain shapes to measure on, and what naive apps make of a canvas
* learned       scikit-learn's digits: the last fifth, writers left out, confidence
* drawn         pen strokes, bitmaps, plain shapes, speed
* people        digits of people in general: what is right, and what is sure of it
* copies        other tilted copies in the place of those that count
* printed       digits in the fonts of the machine
* no_digits     letters, boxes and scribbles that are answered as sure digits
* ablation      the recipe without each of its parts
"""
