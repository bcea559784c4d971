"""Experiments: a question about how networks learn, a guess, and trainings that decide it. In reading order:

* figure        one number that is measured, and how it is written
* guess         what is asked before, and what there is to choose
* rules         what a lesson locks and hides
* experiment    what an experiment is made of, in frozen values
* lesson        a broken network that is to be mended
* tables        tables of a file, read strictly
* reading       an experiment in a file: resources/experiments, docs/experiments.md
* measures      what can be measured of a training
* running       the lanes trained from the same start with the same batches, and what they measured
* outcome       which guess was right, and the sentence
* given         a guess that somebody has given, and whether it is right
* luck          whether the lanes differ by more than other seeds make of it
"""
