"""Processes that draw: jobs in, a stream of events out; a native crash costs a process, never the server.

    RenderPool (asyncio) ──Draw, Cancel──▶ child process ──▶ runner ──▶ maquette.pipeline
                         ◀──Progressed, Partial, Finished, Failed──

Nothing in here knows HTTP. Written rather than taken from a library: pools such as `concurrent.futures`
lose all their jobs when one process dies, and none streams what a job has to say on the way.
"""

from .jobs import Event, Finished, Job, Partial, Progressed
from .pool import RUNNER, Health, RenderPool

__all__ = ["RUNNER", "Event", "Finished", "Health", "Job", "Partial", "Progressed", "RenderPool"]
