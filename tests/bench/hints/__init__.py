"""What the eight rules of nn.training.hints find and miss, on trainings that go well and on others.

* designs   trainings made well, at random, and trainings with a fault, made in several ways
* runs      training one of them, what the rules say on the way, and how it really went, which no rule decides
"""
