"""Compose: `Brief` → `Plan`. Decides what goes where and in which light; draws nothing.

cast      subjects → objects with looks and prints
arrange   objects → positions on the ground
setting   the place and what is said of it
shoot     camera, lights, exposure
design    layouts and words
promises  what the result will be checked for
"""
