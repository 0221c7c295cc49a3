"""One thread that speaks sentences: people first, questions known ahead when nothing else is asked.

A sentence nobody waits for yet gives way at once, in the middle, to one somebody waits for and to
listening; it is begun again later.
"""

import heapq
import itertools
import logging
import threading
import time
from concurrent.futures import Future
from dataclasses import dataclass, field

import numpy as np

from espeak_voice import EspeakVoice
from interrupted import Interrupted
from sound_cache import SoundCache, cache_key
from voices import DEFAULT_VOICE, resolve

log = logging.getLogger("speech")

RATE = 24_000
SLOWEST_REAL_TIME_FACTOR = 1.0
# Listening comes first, but with many interviews at once the next question may not wait for ever.
_LISTEN_FIRST_SECONDS = 0.8
_WARM_TEXT = "Are you allowed to work in Germany without sponsorship?"


@dataclass(order=True)
class _Sentence:
    order: tuple
    text: str = field(compare=False)
    voice: str = field(compare=False)
    speed: float = field(compare=False)
    key: str = field(compare=False)
    keep: bool = field(compare=False)
    ahead: bool = field(compare=False)
    asked_at: float = field(compare=False)
    done: Future = field(compare=False)


class Speaking:
    def __init__(self, settings):
        self.engine, self.real_time_factor, self.why_fallback = _choose_engine(settings)
        self.voices = list(self.engine.voices)
        self.default_voice = resolve(settings.voice, self.voices) or resolve(DEFAULT_VOICE, self.voices)
        self.cache = SoundCache(settings.speech_dir / "cache", settings.memory_bytes, settings.disk_bytes)
        self._changed = threading.Condition()
        self._waited_for, self._ahead = [], []
        self._pending_ahead = set()
        self._current = None
        self._listening = 0
        self._stopping = False
        self._numbers = itertools.count()
        self._thread = threading.Thread(target=self._work, name="speaking", daemon=True)
        self._thread.start()

    def resolve_voice(self, name):
        """The voice to use for a requested name (None: the default), or None when unknown."""
        if not name:
            return self.default_voice
        found = resolve(name, self.voices)
        if found is None and self.engine.name == "espeak":
            # A Kokoro voice chosen by an organisation still has an accent and a gender to keep.
            return name if len(name) > 3 and name[0] in "ab" and name[1] in "fm" and name[2] == "_" else None
        return found

    def find(self, text, voice, speed):
        return self.cache.get(cache_key(self.engine.name, voice, speed, text))

    def say(self, text, voice, speed, position=0):
        """Speak a sentence somebody waits for. Future of 16-bit PCM; first sentences go before later ones."""
        sound = self.find(text, voice, speed)
        if sound is not None:
            # What was spoken before need not wait while somebody else's new sentence is being spoken.
            done = Future()
            done.set_result(sound)
            return done
        return self._add(text, voice, speed, position, keep=False, ahead=False)

    def say_ahead(self, text, voice, speed, keep):
        """Speak a sentence into the cache when nothing else is asked. Returns False if it is there already."""
        key = cache_key(self.engine.name, voice, speed, text)
        if self.cache.get(key) is not None:
            if keep:
                self.cache.keep(key)
            return False
        with self._changed:
            if key in self._pending_ahead:
                return True
            self._pending_ahead.add(key)
        self._add(text, voice, speed, 0, keep=keep, ahead=True)
        return True

    @property
    def pending_ahead(self):
        return len(self._pending_ahead)

    def give_up(self, futures):
        """Forget sentences whose listener has gone, the one being spoken included."""
        with self._changed:
            for future in futures:
                if not future.cancel() and self._current is not None and self._current.done is future:
                    self.engine.stop()

    def listening_began(self):
        with self._changed:
            self._listening += 1
            self._interrupt_ahead()

    def listening_ended(self):
        with self._changed:
            self._listening -= 1
            self._changed.notify_all()

    def stop(self):
        with self._changed:
            self._stopping = True
            self.engine.stop()
            self._changed.notify_all()
        self._thread.join(timeout=3)

    def _add(self, text, voice, speed, position, keep, ahead):
        key = cache_key(self.engine.name, voice, speed, text)
        sentence = _Sentence(
            (position, next(self._numbers)), text, voice, speed, key, keep, ahead, time.monotonic(), Future()
        )
        with self._changed:
            heapq.heappush(self._ahead if ahead else self._waited_for, sentence)
            # The same sentence being spoken ahead is nearly done: wait for it instead.
            if not ahead and self._current is not None and self._current.key != key:
                self._interrupt_ahead()
            self._changed.notify_all()
        return sentence.done

    def _interrupt_ahead(self):
        if self._current is not None and self._current.ahead:
            self.engine.stop()

    def _take(self):
        with self._changed:
            while True:
                self._current = None
                if self._stopping:
                    return None
                wait = None
                if self._waited_for:
                    wait = self._waited_for[0].asked_at + _LISTEN_FIRST_SECONDS - time.monotonic()
                    if self._listening == 0 or wait <= 0:
                        self._current = heapq.heappop(self._waited_for)
                elif self._ahead and self._listening == 0:
                    self._current = heapq.heappop(self._ahead)
                if self._current is not None:
                    self.engine.allow()
                    return self._current
                self._changed.wait(timeout=wait)

    def _work(self):
        while (sentence := self._take()) is not None:
            # An interrupted sentence spoken ahead comes here again with its future already running.
            if not sentence.done.running() and not sentence.done.set_running_or_notify_cancel():
                continue
            try:
                sound = self.cache.get(sentence.key)
                if sound is None:
                    sound = to_pcm(self.engine.speak(sentence.text, sentence.voice, sentence.speed))
                    self.cache.put(sentence.key, sound, sentence.keep)
                self._finish(sentence, sound=sound)
            except Interrupted:
                self._interrupted(sentence)
            # Whatever a model throws must reach the one who waits, and the thread must live on.
            except Exception as error:
                log.warning("speaking_failed", extra={"fields": {"error": type(error).__name__, "characters": len(sentence.text)}})
                self._finish(sentence, error=error)
        self._abandon_rest()

    def _interrupted(self, sentence):
        with self._changed:
            if sentence.ahead and not self._stopping:
                heapq.heappush(self._ahead, sentence)
                return
        self._finish(sentence, error=Interrupted())

    def _finish(self, sentence, sound=None, error=None):
        with self._changed:
            self._current = None
            if sentence.ahead:
                self._pending_ahead.discard(sentence.key)
        if error is not None:
            sentence.done.set_exception(error)
        else:
            sentence.done.set_result(sound)

    def _abandon_rest(self):
        with self._changed:
            rest, self._waited_for, self._ahead = self._waited_for + self._ahead, [], []
        for sentence in rest:
            if sentence.done.running() or sentence.done.set_running_or_notify_cancel():
                sentence.done.set_exception(Interrupted())


def to_pcm(samples):
    return (np.clip(samples, -1.0, 1.0) * 32767).astype("<i2").tobytes()


def silence(seconds):
    return bytes(2 * int(RATE * seconds))


def _choose_engine(settings):
    """The engine, Kokoro's measured real-time factor if it was measured, and why espeak speaks instead."""
    if settings.engine == "espeak":
        return EspeakVoice(settings), None, None
    try:
        from kokoro_voice import KokoroVoice

        kokoro = KokoroVoice(settings)
        factor = measure_real_time_factor(kokoro, resolve(settings.voice, kokoro.voices) or DEFAULT_VOICE, settings.threads)
    # Missing files, a broken archive, a processor without the needed instructions: each means no Kokoro.
    except Exception as error:
        log.warning("kokoro_not_loaded", extra={"fields": {"error": type(error).__name__}})
        return EspeakVoice(settings), None, "kokoro_not_loaded"
    if settings.engine == "auto" and factor > SLOWEST_REAL_TIME_FACTOR:
        log.warning("kokoro_too_slow", extra={"fields": {"real_time_factor": factor}})
        return EspeakVoice(settings), factor, "kokoro_too_slow"
    return kokoro, factor, None


def measure_real_time_factor(engine, voice, threads):
    """Seconds of work per second of sound: the best of two runs after one that warms.

    Counts the lesser of wall time and processor time shared by the threads, so that a machine that
    is merely busy while it starts is not taken for a slow one.
    """
    engine.allow()
    engine.speak("Hello.", voice, 1.0)
    factors = []
    for _ in range(2):
        wall, work = time.perf_counter(), time.process_time()
        samples = engine.speak(_WARM_TEXT, voice, 1.0)
        took = min(time.perf_counter() - wall, (time.process_time() - work) / threads)
        factors.append(took / (samples.size / RATE))
        if factors[-1] < 0.8 * SLOWEST_REAL_TIME_FACTOR:
            break
    return round(min(factors), 3)
