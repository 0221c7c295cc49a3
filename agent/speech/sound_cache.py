"""Spoken sentences kept for the next time: the latest in memory, questions known ahead on disk too.

A file name is a hash and the content is sound, but a read-back ("your number is …") is still
personal data. So only what a caller marks as free of it (`keep` in /prepare) goes to disk.
"""

import hashlib
import os
import threading
from collections import OrderedDict


def cache_key(engine, voice, speed, text):
    return hashlib.sha256("\x1f".join((engine, voice, f"{speed:.2f}", text)).encode()).hexdigest()


class SoundCache:
    def __init__(self, folder, memory_bytes, disk_bytes):
        self._folder = folder
        self._memory_limit = memory_bytes
        self._disk_limit = disk_bytes
        self._memory = OrderedDict()
        self._used = 0
        self._lock = threading.Lock()
        if disk_bytes:
            folder.mkdir(parents=True, exist_ok=True)

    def _path(self, key):
        return self._folder / f"{key}.pcm"

    def get(self, key):
        """The sound (16-bit PCM at 24 kHz) or None."""
        with self._lock:
            if key in self._memory:
                self._memory.move_to_end(key)
                return self._memory[key]
        if not self._disk_limit:
            return None
        try:
            sound = self._path(key).read_bytes()
            # The time of last use decides what goes first.
            os.utime(self._path(key))
        except OSError:
            return None
        self._remember(key, sound)
        return sound

    def put(self, key, sound, keep):
        self._remember(key, sound)
        if keep:
            self._write(key, sound)

    def keep(self, key):
        """Write to disk what is already in memory."""
        with self._lock:
            sound = self._memory.get(key)
        if sound is not None and self._disk_limit and not self._path(key).exists():
            self._write(key, sound)

    def _remember(self, key, sound):
        with self._lock:
            if key in self._memory or len(sound) > self._memory_limit:
                return
            self._memory[key] = sound
            self._used += len(sound)
            while self._used > self._memory_limit:
                _, oldest = self._memory.popitem(last=False)
                self._used -= len(oldest)

    def _write(self, key, sound):
        if not self._disk_limit or len(sound) > self._disk_limit:
            return
        temporary = self._folder / f"{key}.{threading.get_ident()}.tmp"
        try:
            temporary.write_bytes(sound)
            os.replace(temporary, self._path(key))
            self._trim()
        except OSError:
            # A full or read-only disk costs speed, not function.
            temporary.unlink(missing_ok=True)

    def _trim(self):
        entries = sorted((path.stat().st_mtime, path.stat().st_size, path) for path in self._folder.glob("*.pcm"))
        total = sum(size for _, size, _ in entries)
        for _, size, path in entries:
            if total <= self._disk_limit:
                return
            path.unlink(missing_ok=True)
            total -= size
