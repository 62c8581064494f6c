"""Files and records to articles."""
