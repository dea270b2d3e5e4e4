"""Benchmarks: ratios between two ways in one run, never absolute times. `make bench` runs all."""
