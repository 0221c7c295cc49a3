"""Settings of the speech server, read once from the environment. README.md lists them."""

import os
from dataclasses import dataclass
from pathlib import Path


class SettingsError(Exception):
    """A setting that cannot be used; the message names it and says what it may be."""


@dataclass(frozen=True)
class Settings:
    speech_dir: Path
    host: str
    port: int
    api_key: str | None
    recogniser: str | None
    engine: str  # auto | kokoro | espeak
    voice: str
    threads: int  # for each model: one runs at a time unless several people talk
    queue_limit: int  # requests waiting or running, for hearing and speaking each
    memory_bytes: int
    disk_bytes: int


def _number(env, name, default, low, high):
    raw = env.get(name, "").strip() or str(default)
    try:
        value = int(raw)
    except ValueError:
        raise SettingsError(f"{name} must be a whole number, not {raw!r}.") from None
    if not low <= value <= high:
        raise SettingsError(f"{name} must lie between {low} and {high}, not {value}.")
    return value


def read_settings(env=os.environ):
    speech_dir = env.get("SPEECH_DIR", "").strip()
    if not speech_dir:
        raise SettingsError("SPEECH_DIR must name the folder given to install.py as --into.")
    engine = env.get("SPEECH_ENGINE", "").strip().lower() or "auto"
    if engine not in ("auto", "kokoro", "espeak"):
        raise SettingsError(f"SPEECH_ENGINE must be auto, kokoro or espeak, not {engine!r}.")
    return Settings(
        speech_dir=Path(speech_dir),
        host=env.get("HOST", "").strip() or "127.0.0.1",
        port=_number(env, "PORT", 8178, 0, 65535),
        api_key=env.get("SPEECH_API_KEY", "").strip() or None,
        recogniser=env.get("SPEECH_RECOGNISER", "").strip() or None,
        engine=engine,
        voice=env.get("SPEECH_VOICE", "").strip() or "af_heart",
        threads=_number(env, "SPEECH_THREADS", min(2, os.cpu_count() or 1), 1, 64),
        queue_limit=_number(env, "SPEECH_QUEUE", 8, 1, 1000),
        memory_bytes=_number(env, "SPEECH_CACHE_MEMORY_MB", 64, 0, 4096) * 1_000_000,
        disk_bytes=_number(env, "SPEECH_CACHE_DISK_MB", 256, 0, 65536) * 1_000_000,
    )
