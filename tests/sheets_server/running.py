"""Starting and stopping the server."""

import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import ThreadingHTTPServer
from typing import Any

from tests.sheets_server.connection import Connection
from tests.sheets_server.server import Settings, SheetsServer
from tests.sheets_server.spreadsheet import Spreadsheet

LOOPBACK = "127.0.0.1"  # and nothing else: nobody outside this machine can ask
LOOKS = 0.02  # seconds between looks whether to stop


class Listener(ThreadingHTTPServer):
    """A thread for each connection."""

    daemon_threads = True
    request_queue_size = 128
    google: SheetsServer

    def handle_error(self, *_: Any) -> None:
        """A connection that its other end broke off is nothing to speak of; all else is kept."""
        error = sys.exc_info()[1]
        if error is not None and not isinstance(error, OSError):
            self.google.failures.append(error)


@contextmanager
def served(*spreadsheets: Spreadsheet, port: int = 0, **settings: Any) -> Iterator[SheetsServer]:
    """A server of these spreadsheets on loopback, on a free port unless one is named.

    `settings` are those of Settings: served(sheet, reads_per_minute=3, clock=lambda: 0.0).
    Raises at its end what the server did wrong meanwhile.
    """
    google = SheetsServer(spreadsheets, Settings(**settings))
    sockets: set[socket.socket] = set()
    handler = type("Handler", (Connection,), {"google": google, "sockets": sockets})
    with Listener((LOOPBACK, port), handler) as listener:
        listener.google = google
        google.base = f"http://{LOOPBACK}:{listener.server_address[1]}"
        thread = threading.Thread(target=listener.serve_forever, args=(LOOKS,), daemon=True)
        thread.start()
        try:
            yield google
        finally:
            google.stopping.set()
            listener.shutdown()
            thread.join()
            for connection in list(sockets):  # those that wait for a next request
                with suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
    if google.failures:
        raise google.failures[0]
