"""Benchmarks: ratios between two ways in one run, never absolute times. `make bench` runs those of
speed, `make bench-projection` that of the projection; each runs alone as `python -m bench.<name>`.
"""
