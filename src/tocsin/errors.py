"""Everything tocsin raises on purpose.

```
TocsinError
├── InputError        a path, file or record that cannot be read
├── DataError         a data file of the package, or of the user, breaks its schema
├── ModelError        the language model is missing or does not match its checksum
├── StoreError        the database cannot be opened, or is of another version
│   └── NotFoundError     no record has this id
└── RecipeError       settings that contradict each other
```

A message says what happened, where, and what to try.
"""


class TocsinError(Exception):
    """Base of every error that tocsin raises on purpose."""


class InputError(TocsinError):
    """A path, file or record cannot be read."""


class DataError(TocsinError):
    """A data file breaks its schema."""


class ModelError(TocsinError):
    """The language model is missing or damaged."""


class StoreError(TocsinError):
    """The database cannot be opened or used."""


class NotFoundError(StoreError):
    """No record has this id."""


class RecipeError(TocsinError):
    """Settings contradict each other."""
