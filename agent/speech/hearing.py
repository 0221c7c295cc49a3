"""One thread that listens. While it has work, speaking ahead rests."""

import queue
import threading
from concurrent.futures import Future

from audio import read_recording
from recogniser import Recogniser


class Hearing:
    def __init__(self, settings, speaking):
        self.recogniser = Recogniser(settings)
        self.recogniser.warm()
        self._speaking = speaking
        self._jobs = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="hearing", daemon=True)
        self._thread.start()

    def hear(self, data, language, prompt, with_words):
        """Transcribe the bytes of a sound file. Future of Heard; AudioError for what is not a usable recording."""
        future = Future()
        self._speaking.listening_began()
        self._jobs.put((future, data, language, prompt, with_words))
        return future

    def stop(self):
        self._jobs.put(None)
        self._thread.join(timeout=5)

    def _work(self):
        while (job := self._jobs.get()) is not None:
            future, data, *rest = job
            try:
                if future.set_running_or_notify_cancel():
                    future.set_result(self.recogniser.hear(read_recording(data), *rest))
            # Whatever a model throws must reach the one who waits, and the thread must live on.
            except Exception as error:
                future.set_exception(error)
            finally:
                self._speaking.listening_ended()
