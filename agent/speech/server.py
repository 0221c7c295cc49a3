"""Start the speech server, or check that it could start (`--check --into FOLDER`).

Loads the models in the background while the port is already open, says where it listens, and
stops with exit code 0 on SIGTERM or SIGINT.
"""

import argparse
import asyncio
import contextlib
import json
import logging
import os
import signal
import socket
import sys
import threading
import time
from datetime import datetime, timezone

import uvicorn

from settings import SettingsError, read_settings

log = logging.getLogger("speech")


class JsonLines(logging.Formatter):
    """One JSON object a line. Only the fields given on purpose: never a message with content in it."""

    def format(self, record):
        moment = datetime.fromtimestamp(record.created, timezone.utc).isoformat(timespec="milliseconds")
        fields = getattr(record, "fields", {})
        return json.dumps({"time": moment, "level": record.levelname.lower(), "event": record.getMessage(), **fields})


def start_log():
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    log.handlers[:] = [handler]
    log.setLevel(logging.INFO)
    log.propagate = False


def load(settings):
    """Both models, loaded and warm. Imported late: they take seconds, and the port opens first."""
    from hearing import Hearing
    from speaking import Speaking

    speaking = Speaking(settings)
    return Hearing(settings, speaking), speaking


async def in_daemon_thread(function, *arguments):
    """Like asyncio.to_thread, but a stop does not wait for it: loading models takes seconds."""
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    def settle(result, error):
        if not future.done():
            future.set_exception(error) if error else future.set_result(result)

    def run():
        result = error = None
        try:
            result = function(*arguments)
        except Exception as failure:
            error = failure
        # The loop is closed when the server was stopped meanwhile.
        with contextlib.suppress(RuntimeError):
            loop.call_soon_threadsafe(settle, result, error)

    threading.Thread(target=run, name="loading", daemon=True).start()
    return await future


def check(settings):
    """Say a sentence, hear it again, and print what was measured as one JSON line."""
    from app import _wav

    hearing, speaking = load(settings)
    sound = speaking.say("I can start in four weeks.", speaking.default_voice, 1.0).result()
    started = time.perf_counter()
    heard = hearing.hear(_wav(sound), "en", None, False).result()
    report = {
        "engine": speaking.engine.name,
        "real_time_factor": speaking.real_time_factor,
        "fallback_reason": speaking.why_fallback,
        "recogniser": hearing.recogniser.name,
        "hearing_seconds": round(time.perf_counter() - started, 2),
        "heard": bool(heard.text),
    }
    hearing.stop()
    speaking.stop()
    print(json.dumps(report), flush=True)
    return 0 if heard.text else 1


def open_socket(settings):
    listener = socket.socket(socket.AF_INET6 if ":" in settings.host else socket.AF_INET)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((settings.host, settings.port))
    return listener


async def serve(settings):
    from app import SpeechApp

    app = SpeechApp(settings)
    try:
        listener = open_socket(settings)
    except OSError as error:
        raise SettingsError(f"Port {settings.port} on {settings.host} cannot be used: {error.strerror}.") from error
    port = listener.getsockname()[1]
    config = uvicorn.Config(app.asgi, log_config=None, access_log=False, lifespan="off", timeout_graceful_shutdown=5, server_header=False)
    server = uvicorn.Server(config)
    url = f"http://{f'[{settings.host}]' if ':' in settings.host else settings.host}:{port}"
    failed = []

    async def load_models():
        started = time.monotonic()
        try:
            app.hearing, app.speaking = await in_daemon_thread(load, settings)
        # Without models there is nothing to serve; the caller sees the exit code and the log line.
        except Exception as error:
            log.error("models_not_loaded", extra={"fields": {"error": type(error).__name__}})
            failed.append(error)
            server.should_exit = True
            return
        fields = {"seconds": round(time.monotonic() - started, 1), "recogniser": app.hearing.recogniser.name, "engine": app.speaking.engine.name}
        log.info("ready", extra={"fields": fields | {"real_time_factor": app.speaking.real_time_factor}})

    loading = asyncio.create_task(load_models())
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    while not server.started and not serving.done():
        await asyncio.sleep(0.01)
    if server.started:
        print(json.dumps({"message": f"listening on {url}", "url": url, "port": port}), flush=True)
    await serving
    if not loading.done():
        loading.cancel()
    if app.is_ready:
        await asyncio.to_thread(app.hearing.stop)
        await asyncio.to_thread(app.speaking.stop)
    log.info("stopped")
    return 1 if failed else 0


def main():
    parser = argparse.ArgumentParser(description="The local speech server.")
    parser.add_argument("--check", action="store_true", help="say and hear one sentence, print the figures, and end")
    parser.add_argument("--into", help="the folder install.py filled; by default SPEECH_DIR")
    arguments = parser.parse_args()
    start_log()
    env = dict(os.environ, **({"SPEECH_DIR": arguments.into} if arguments.into else {}))
    # uvicorn raises the signal again once it has stopped; by then it has done its work.
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: None)
    try:
        settings = read_settings(env)
        code = check(settings) if arguments.check else asyncio.run(serve(settings))
    except SettingsError as error:
        print(str(error), file=sys.stderr)
        code = 2
    sys.stdout.flush()
    # A model still loading holds a thread that Python would wait for.
    os._exit(code)


if __name__ == "__main__":
    main()
