"""Data files: what each folder holds stands in its README."""
