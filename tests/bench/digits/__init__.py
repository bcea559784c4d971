"""What `tests.bench.recognition` measures.

* figures       what was measured, what is asked, how much to train
* trainings     networks trained side by side
* pictures      bitmaps and plain shapes to measure on, and what naive apps make of a canvas
* learned       scikit-learn's digits: the last fifth, writers left out, confidence
* drawn         pen strokes, bitmaps, plain shapes, speed
* ablation      the recipe without each of its parts
"""
