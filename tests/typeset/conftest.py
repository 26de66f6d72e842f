"""One typesetter for all: it loads each font once."""

import pytest

from maquette.typeset import Typesetter, shared_typesetter


@pytest.fixture(scope="session")
def typesetter() -> Typesetter:
    return shared_typesetter()
