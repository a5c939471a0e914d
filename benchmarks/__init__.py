"""What newslint costs: `python -m benchmarks`."""
