"""What damaged sound does to hearing: one line for each damage, after the codec of a call.

SPEECH_DIR=<dataDir>/speech <dataDir>/speech/venv/bin/python agent/speech/measure_damage.py

The thresholds of agent/platform/hearing-quality.ts come from here: `crest` and the levels are measured as there.
"""

import io
import os
import re

import av
import numpy as np

from app import _wav
from audio import read_recording
from server import load
from settings import read_settings
from speaking import RATE

SENTENCES = (
    "I could start in six weeks, after my notice.",
    "I speak Swedish, English and German.",
    "Hybrid would be best for me, two days in the office.",
)
VOICES = ("am_michael", "bf_emma")
WINDOW = RATE * 32 // 1000
# A room is never digitally silent.
ROOM_DBFS = -75.0
chance = np.random.default_rng(7)


def gain(db):
    return 10 ** (db / 20)


def at_level(samples, dbfs):
    voiced = np.abs(samples) > 0.02 * np.abs(samples).max()
    return samples * gain(dbfs) / np.sqrt(np.mean(samples[voiced] ** 2))


def overdriven(samples, db):
    return np.clip(at_level(samples, -20) * gain(db), -1, 1) * 0.9


def pink_noise(size, dbfs):
    spectrum = np.fft.rfft(chance.standard_normal(size))
    sound = np.fft.irfft(spectrum / np.sqrt(np.maximum(np.arange(spectrum.size), 1)), size)
    return sound * gain(dbfs) / np.sqrt(np.mean(sound**2))


def damages():
    yield "none", lambda sound: at_level(sound, -20)
    for dbfs in (-30, -40, -45, -50, -55, -60):
        yield f"voice at {dbfs} dBFS", lambda sound, dbfs=dbfs: at_level(sound, dbfs)
    for db in (6, 12, 18, 24, 30, 36):
        yield f"{db} dB over full scale", lambda sound, db=db: overdriven(sound, db)
    for db in (25, 20, 15, 10, 5, 0):
        yield f"noise {db} dB below", lambda sound, db=db: at_level(sound, -24) + pink_noise(sound.size, -24 - db)


def through_a_call(samples):
    """Opus at 24 kbit/s and back."""
    positions = np.arange(samples.size * 2) / 2
    wide = (np.interp(positions, np.arange(samples.size), np.clip(samples, -1, 1)) * 32767).astype(np.int16)
    wide = np.pad(wide, (0, -wide.size % 960))
    target = io.BytesIO()
    with av.open(target, "w", format="ogg") as container:
        stream = container.add_stream("libopus", rate=48_000, layout="mono")
        stream.bit_rate = 24_000
        for at in range(0, wide.size, 960):
            frame = av.AudioFrame.from_ndarray(wide[None, at : at + 960].copy(), format="s16", layout="mono")
            frame.sample_rate, frame.pts = 48_000, at
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    target.seek(0)
    resampler = av.AudioResampler(format="s16", layout="mono", rate=RATE)
    with av.open(target) as container:
        pieces = [piece.to_ndarray().ravel() for frame in container.decode(audio=0) for piece in resampler.resample(frame)]
    return np.concatenate(pieces)


def measure(pcm):
    """Level of the voice, voice over background, crest: as agent/platform/sound-meter.ts."""
    count = pcm.size // WINDOW
    windows = pcm[: count * WINDOW].reshape(count, WINDOW) / 32768
    power = np.mean(windows**2, axis=1)
    loud = power >= power.max() * 10 ** (-12 / 10)
    speech = 10 * np.log10(power[loud].mean())
    noise = 10 * np.log10(max(np.quantile(power, 0.1), 1e-9))
    return speech, speech - noise, np.median(np.abs(windows[loud]).max(axis=1) / np.sqrt(power[loud]))


def wrong_words(said, heard):
    digits = {"6": "six", "2": "two"}
    one, other = ([digits.get(word, word) for word in re.findall(r"[a-z0-9']+", text.lower())] for text in (said, heard))
    row = list(range(len(other) + 1))
    for at, word in enumerate(one, 1):
        row, before = [at], row
        for to, heard_word in enumerate(other, 1):
            row.append(min(before[to] + 1, row[-1] + 1, before[to - 1] + (word != heard_word)))
    return row[-1] / len(one)


def main():
    hearing, speaking = load(read_settings())
    spoken = {}
    for text in SENTENCES:
        for voice in VOICES:
            sound = np.frombuffer(speaking.say(text, voice, 1.0).result(), np.int16) / 32768
            spoken[text, voice] = np.pad(sound, (int(0.7 * RATE), int(0.8 * RATE)))
    print("| damage | wrong words | confidence, mean (lowest) | voice dBFS | over noise dB | crest, mean (lowest to highest) |")
    for name, damage in damages():
        wrong, sure, measured = [], [], []
        for (text, _), sound in spoken.items():
            pcm = through_a_call(damage(sound) + pink_noise(sound.size, ROOM_DBFS))
            heard = hearing.recogniser.hear(read_recording(_wav(pcm.tobytes())))
            wrong.append(wrong_words(text, heard.text))
            sure.append(heard.confidence)
            measured.append(measure(pcm))
        level, over, crest = np.array(measured).T
        print(
            f"| {name} | {np.mean(wrong):.0%} | {np.mean(sure):.2f} ({min(sure):.2f}) | {level.mean():.0f} | "
            f"{over.mean():.0f} | {crest.mean():.2f} ({crest.min():.2f} to {crest.max():.2f}) |",
            flush=True,
        )
    # The models' threads would keep the process.
    os._exit(0)


if __name__ == "__main__":
    main()
