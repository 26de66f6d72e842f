"""Requests for pictures that belong together: the scenes of a series, the shapes of a set. Pure: draws nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from .errors import InvalidRequest
from .request import SEEDS, ImageRequest, parse_request
from .understand.series import MOST, series_in

MOST_SIZES = 24


@dataclass(frozen=True, slots=True)
class Scene:
    """Which picture of which series a request asks for.

    Args:
        common: What is said of all pictures; may be empty.
        number: Of the scene, from 0.
        take: How many times the series has been gone through before.
        seed: Of all pictures of the series.
        notice: What a person should know; None: nothing.
    """

    common: str
    scenes: tuple[str, ...]
    number: int
    take: int
    seed: int
    notice: str | None = None


def scene_of(request: ImageRequest) -> Scene | None:
    """The scene that a single request is for; None: its prompt lists no pictures.

    A request for several pictures of a prompt that lists some gets one of each, in their order.
    """
    if request.scenes:
        return Scene(request.prompt, request.scenes, request.scene, request.variation, request.seed)
    listed = series_in(request.prompt)
    if listed is None:
        return None
    count = len(listed.scenes)
    take, number = divmod(request.variation, count)
    notice = None
    if request.takes < count:
        notice = f"the prompt lists {count} pictures, this is number {number + 1}: n = {count} draws one of each"
    seed = (request.seed - request.variation) % SEEDS
    return Scene(listed.common, listed.scenes, number, take, seed, notice)


def scenes_or_one(request: ImageRequest) -> tuple[ImageRequest, ...]:
    """A request for each picture that the prompt lists, else the one there is."""
    listed = series_in(request.prompt)
    if listed is None:
        return request.singles()
    return of_scenes(replace(request, prompt=listed.common), listed.scenes)


def of_scenes(request: ImageRequest, scenes: Sequence[str]) -> tuple[ImageRequest, ...]:
    """A request for each scene.

    Args:
        request: Its prompt is what is said of all scenes, or empty.
    Raises:
        InvalidRequest: There are no scenes, or too many, or one of them is no prompt.
    """
    if not 1 <= len(scenes) <= MOST:
        raise InvalidRequest(
            f"the series has {len(scenes)} scenes",
            why=f"one has 1 to {MOST}",
            fix="list what each picture shows",
            param="scenes",
        )
    checked = tuple(parse_request({"prompt": scene}).prompt for scene in scenes)
    return tuple(replace(request, n=1, scenes=checked, scene=k) for k in range(len(checked)))


def in_sizes(request: ImageRequest, sizes: Sequence[str]) -> tuple[ImageRequest, ...]:
    """The request in each of the sizes.

    Raises:
        InvalidRequest: There are no sizes, or too many, or one may not be asked for.
    """
    if not 1 <= len(sizes) <= MOST_SIZES:
        raise InvalidRequest(
            f"the set has {len(sizes)} sizes",
            why=f"one has 1 to {MOST_SIZES}",
            fix="name a size for each picture, such as 1024x1024",
            param="sizes",
        )
    return tuple(replace(request, n=1, size=parse_request({"prompt": "-", "size": size}).size) for size in sizes)
