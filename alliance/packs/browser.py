"""The browser that draws pictures: one for all readers, kept warm, off every network.

It runs in a thread of its own. Whatever goes wrong closes it, and the next picture
opens another; it is closed too when nobody has asked for a while, and at the end.
"""

import asyncio
import atexit
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from threading import Thread
from typing import Any

from choreographer.browsers.chromium import Chromium
from kaleido import Kaleido

# Seconds: for one picture, for a picture with the opening before it, without a picture.
ONE, MOST, IDLE = 20, 45, 600
# A proxy that nobody is: should the browser ask for anything outside, it gets nothing.
NOWHERE = "127.0.0.1:9"
MISSING = (
    "Pictures need Chrome, Chromium or Edge on the server, and none is installed. "
    "The other files need no browser."
)


@cache
def missing() -> str:
    """What is missing for pictures, and what works without it; nothing if all is there.

    Looked at once: who installs a browser starts the program again.
    """
    found = Chromium.find_browser(skip_local=False)
    return "" if found and Path(found).is_file() else MISSING


def drawn(
    figure: Mapping[str, Any], form: str, width: int, height: int, scale: float = 1
) -> bytes:
    """A figure as a file of a form (`svg`, `png`), of a size in pixels."""
    options = {"format": form, "width": width, "height": height, "scale": scale}
    asked = asyncio.run_coroutine_threadsafe(_shared().draw(figure, options), _loop())
    try:
        return asked.result(MOST)
    finally:
        asked.cancel()


class _Browser:
    """One browser, opened when it is first needed."""

    def __init__(self) -> None:
        self._opened: Kaleido | None = None
        self._one_at_a_time = asyncio.Lock()
        self._closing: asyncio.TimerHandle | None = None

    async def draw(self, figure: Mapping[str, Any], options: dict[str, Any]) -> bytes:
        """A picture; where the browser has died meanwhile, one of a new browser."""
        async with self._one_at_a_time:
            if self._opened:
                with suppress(Exception, asyncio.CancelledError):
                    return await self._drawn(figure, options)
                if _is_given_up():
                    raise asyncio.CancelledError
            return await self._drawn(figure, options)

    async def _drawn(self, figure: Mapping[str, Any], options: dict[str, Any]) -> bytes:
        try:
            opened = await self._open()
            # In a task of its own: when the browser dies, the task is cancelled.
            asked = opened.calc_fig(dict(figure), opts=options)
            return bytes(await asyncio.create_task(asked))
        except BaseException:
            await self.close()
            raise

    async def _open(self) -> Kaleido:
        loop = asyncio.get_running_loop()
        if self._closing:
            self._closing.cancel()
        self._closing = loop.call_later(IDLE, lambda: loop.create_task(self.close()))
        if self._opened is None:
            self._opened = Kaleido(timeout=ONE, mathjax=False, proxy_server=NOWHERE)
            await self._opened.open()
        return self._opened

    async def close(self) -> None:
        """End the browser; the next picture opens another."""
        opened, self._opened = self._opened, None
        if opened:
            await opened.close()


def _is_given_up() -> bool:
    """Whether nobody waits for this picture any more."""
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0


@cache
def _loop() -> asyncio.AbstractEventLoop:
    loop = asyncio.new_event_loop()
    Thread(target=loop.run_forever, name="pictures", daemon=True).start()
    return loop


@cache
def _shared() -> _Browser:
    atexit.register(close)
    return _Browser()


def close() -> None:
    """End the browser, if there is one."""
    asyncio.run_coroutine_threadsafe(_shared().close(), _loop()).result(ONE)
