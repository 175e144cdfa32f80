"""A function over many items on several cores, results in order, memory bounded. Knows no stage."""

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

# So many items a worker are read ahead: enough to keep it busy, few enough to hold in memory.
AHEAD = 4


def map_in_order(
    function: Callable[[Item], Result],
    items: Iterable[Item],
    jobs: int,
    lost: Callable[[Item], Result],
) -> Iterator[tuple[Item, Result]]:
    """Every item with the function's result, in the items' order, worked out by so many processes.

    With one job everything happens in this process. An item that ends a worker (a crash in a
    library, memory that runs out) has the result `lost(item)`, and the others go on. Items are
    taken as they are needed.
    """
    if jobs == 1:
        yield from ((item, function(item)) for item in items)
        return
    workers = _Workers(function, jobs, lost)
    try:
        for item in items:
            workers.submit(item)
            if workers.are_busy:
                yield workers.next_result()
        while workers.waiting:
            yield workers.next_result()
    finally:
        workers.stop()


class _Workers(Generic[Item, Result]):
    """Processes at work, and the items that wait for their results, oldest first."""

    def __init__(
        self, function: Callable[[Item], Result], jobs: int, lost: Callable[[Item], Result]
    ) -> None:
        self._function = function
        self._jobs = jobs
        self._lost = lost
        self._pool = _pool(jobs)
        self.waiting: deque[tuple[Item, Future[Result]]] = deque()

    @property
    def are_busy(self) -> bool:
        """Whether enough items wait to keep all processes busy."""
        return len(self.waiting) >= self._jobs * AHEAD

    def submit(self, item: Item) -> None:
        """Let a process work on an item."""
        self.waiting.append((item, self._submitted(item)))

    def next_result(self) -> tuple[Item, Result]:
        """The oldest item, and its result."""
        item, future = self.waiting.popleft()
        try:
            return item, future.result()
        except BrokenProcessPool:
            result = self._alone(item)
            self._restart()
            return item, result

    def stop(self) -> None:
        """End the processes; what is not begun is not done."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _submitted(self, item: Item) -> Future[Result]:
        try:
            return self._pool.submit(self._function, item)
        except BrokenProcessPool as error:
            failed: Future[Result] = Future()
            failed.set_exception(error)
            return failed

    def _alone(self, item: Item) -> Result:
        """The result of an item that may have ended the processes, worked out in one of its own."""
        with _pool(1) as pool:
            try:
                return pool.submit(self._function, item).result()
            except BrokenProcessPool:
                return self._lost(item)

    def _restart(self) -> None:
        """New processes for the items that still wait."""
        self.stop()
        self._pool = _pool(self._jobs)
        self.waiting = deque((item, self._submitted(item)) for item, _ in self.waiting)


def _pool(jobs: int) -> ProcessPoolExecutor:
    # Processes that are begun anew inherit no locks, whatever the threads of this one do.
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_ignore_interrupt)


def _ignore_interrupt() -> None:
    """Ctrl-C is for the process that was started: it ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
