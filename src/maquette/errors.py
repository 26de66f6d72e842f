"""Every error Maquette raises on purpose, in one tree.

    MaquetteError
    ├── InvalidRequest       the caller asked for something that cannot be (exit code 2, HTTP 400)
    │   └── InvalidPlan      a plan file that cannot be read or is of an unknown version
    ├── MissingGlyph         no font holds a character of the text
    ├── Unavailable          something this machine lacks is needed (a library, a font, an engine)
    ├── Overloaded           the queue is full; try later (HTTP 503)
    ├── Cancelled            the caller no longer wants the picture
    └── EngineFailed         an engine broke while it drew (HTTP 500)

`str(error)` is fit to show a person: what happened, why it is wrong, how to fix it.
"""


class MaquetteError(Exception):
    """Base of the tree.

    Args:
        what: What happened, without a full stop.
        why: Why it is wrong: the rule, with its limits.
        fix: What to do instead, as an imperative; names the nearest good value where there is one.
        param: The field of the request that is at fault, if one is.
    """

    exit_code = 1

    def __init__(self, what: str, *, why: str, fix: str, param: str | None = None) -> None:
        super().__init__(f"{what}: {why}. To fix it, {fix}.")
        self.what, self.why, self.fix, self.param = what, why, fix, param

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        # Keyword-only arguments do not survive pickling by default, and errors cross process borders.
        return _rebuild, (type(self), self.what, self.why, self.fix, self.param, dict(self.__dict__))


def _rebuild(
    kind: type[MaquetteError], what: str, why: str, fix: str, param: str | None, state: dict[str, object]
) -> MaquetteError:
    error = kind.__new__(kind)
    MaquetteError.__init__(error, what, why=why, fix=fix, param=param)
    error.__dict__.update(state)
    return error


class InvalidRequest(MaquetteError):
    """The caller asked for something that cannot be.

    `code` is a stable machine name (`invalid_type`, `integer_above_max_value`, …), the same one the
    HTTP interface answers with. `wire` is the message of the HTTP interface, where its wording is
    fixed by the contract; `malformed` tells bad shape from a well-formed wish that cannot be served.
    """

    exit_code = 2

    def __init__(
        self,
        what: str,
        *,
        why: str,
        fix: str,
        param: str | None = None,
        code: str = "invalid_value",
        wire: str | None = None,
        malformed: bool = True,
    ) -> None:
        super().__init__(what, why=why, fix=fix, param=param)
        self.code, self.malformed = code, malformed
        self.wire = wire or str(self)


class InvalidPlan(InvalidRequest):
    """A plan that cannot be read, or that is of a version this build does not know."""


class MissingGlyph(MaquetteError):
    """No installed font holds a character of the text."""

    exit_code = 2


class Unavailable(MaquetteError):
    """This machine lacks something the request needs."""


class Overloaded(MaquetteError):
    """The queue is full; `retry_after_s` says when to come back."""

    retry_after_s = 5


class Cancelled(MaquetteError):
    """The caller no longer wants the picture."""

    exit_code = 130

    def __init__(self) -> None:
        super().__init__("the work was cancelled", why="the caller asked for it or went away", fix="ask again")

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return Cancelled, ()


class EngineFailed(MaquetteError):
    """An engine broke while it drew."""
