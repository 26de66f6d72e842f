"""Run the server until it is told to stop."""

import errno
import logging
import math
import socket
import sys
from collections.abc import Callable
from contextlib import suppress

import uvicorn

from ..errors import InvalidRequest
from ..ground.permits import read_names
from ..settings import Settings
from ..workers import RUNNER, RenderPool
from .app import create_app

_BACKLOG = 2048  # connections that the system holds until they are taken


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def run_server(settings: Settings, *, announce: Callable[[str], None] = _say, runner: str = RUNNER) -> None:
    """Serve until Ctrl-C or SIGTERM, then finish what is open and leave no process behind.

    Args:
        announce: Told in one line where the server listens, once it does.
        runner: What the render processes do, see `maquette.workers.jobs.Runner`.
    Raises:
        InvalidRequest: The address cannot be listened on; for a port in use `fix` names a free one. Or the setting
            `ground` names nobody who can be asked.
    """
    read_names(settings.ground)  # a name that nobody has is a fault of the start, not of every request
    listener = listen(settings.host, settings.port)
    logging.basicConfig(level=settings.log_level.upper(), format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    app = create_app(settings, RenderPool.from_settings(settings, runner=runner))
    config = uvicorn.Config(
        app,
        log_config=None,  # as everything else here logs
        timeout_graceful_shutdown=math.ceil(settings.shutdown_s),
        lifespan="on",
    )
    announce(f"Maquette listens on {_address(settings.host, listener)}/v1 (Ctrl-C stops it)")
    with suppress(KeyboardInterrupt):  # the ordinary way to stop it, and by now it has stopped
        uvicorn.Server(config).run(sockets=[listener])


def listen(host: str, port: int) -> socket.socket:
    """Take an address before anything slow is started.

    Raises:
        InvalidRequest: The address is in use, is not this machine's, or may not be taken.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listener = socket.socket(family, kind, protocol)
    except OSError as error:
        raise _refuse(host, port, error) from error
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(_BACKLOG)  # now, since a port that is only bound can be bound twice
    except OSError as error:
        listener.close()
        raise _refuse(host, port, error) from error
    return listener


def _refuse(host: str, port: int, error: OSError) -> InvalidRequest:
    if error.errno == errno.EADDRINUSE:
        why, fix, param = "another program listens there", f"use --port {_free_port(host, port)}", "port"
    elif error.errno == errno.EACCES:
        why, fix, param = "ports below 1024 need special rights", "use --port 8000", "port"
    else:
        why, fix, param = error.strerror or str(error), "use --host 127.0.0.1, or 0.0.0.0 for every address", "host"
    return InvalidRequest(f"cannot listen on {host} port {port}", why=why, fix=fix, param=param)


def _free_port(host: str, port: int) -> int:
    """The next free port; 0, which takes any, if there is none near."""
    for other in range(port + 1, min(port + 50, 65536)):
        with suppress(OSError), socket.create_server((host, other)):
            return other
    return 0


def _address(host: str, listener: socket.socket) -> str:
    name = f"[{host}]" if ":" in host else host
    return f"http://{name}:{listener.getsockname()[1]}"
