"""Reading sound files, and judging how good a recording is."""

import io
from dataclasses import dataclass

import av
import numpy as np

HEARING_RATE = 16_000
LONGEST_SECONDS = 300
_FRAME_SECONDS = 0.02
_FLOOR_DBFS = -90.0


class AudioError(Exception):
    """The upload cannot be used; the message is fit for the person who sent it."""


@dataclass(frozen=True)
class Recording:
    samples: np.ndarray  # float32, mono, 16 kHz
    seconds: float
    clipping_ratio: float  # see clipping_ratio()


@dataclass(frozen=True)
class Quality:
    """Levels in dB below full scale, the ratio of voice to background in dB, and plain hints."""

    rms_dbfs: float
    loudest_dbfs: float  # the loudest 20 ms
    snr_db: float
    clipping_ratio: float
    speech_seconds: float
    hints: list


def read_recording(data):
    """Decode any sound file the av library knows (wav, webm, ogg, mp3, m4a, flac) to 16 kHz mono.

    Raises AudioError for what is empty, too long or not sound.
    """
    native, hearing = [], []
    try:
        with av.open(io.BytesIO(data), mode="r", metadata_errors="ignore") as container:
            if not container.streams.audio:
                raise AudioError("The file holds no sound. Send a recording such as WAV, WebM, Ogg, MP3 or FLAC.")
            as_recorded = av.AudioResampler(format="flt", layout="mono")
            as_heard = av.AudioResampler(format="flt", layout="mono", rate=HEARING_RATE)
            total = 0
            for frame in container.decode(audio=0):
                frame.pts = None
                total += frame.samples / frame.sample_rate
                if total > LONGEST_SECONDS:
                    raise AudioError(f"The recording is longer than {LONGEST_SECONDS} seconds. Send it in shorter pieces.")
                native += [piece.to_ndarray() for piece in as_recorded.resample(frame)]
                hearing += [piece.to_ndarray() for piece in as_heard.resample(frame)]
            hearing += [piece.to_ndarray() for piece in as_heard.resample(None)]
    except AudioError:
        raise
    # av raises its own family for broken files, and ValueError or IndexError for some headers.
    except (av.error.FFmpegError, ValueError, IndexError) as error:
        raise AudioError(
            "The file could not be read as sound. Send a recording such as WAV, WebM, Ogg, MP3 or FLAC."
        ) from error
    samples = np.concatenate(hearing, axis=1).ravel() if hearing else np.zeros(0, np.float32)
    if samples.size == 0:
        raise AudioError("The recording is empty.")
    return Recording(
        samples=np.nan_to_num(samples),
        seconds=samples.size / HEARING_RATE,
        # Measured before resampling, which rounds flat tops off.
        clipping_ratio=clipping_ratio(np.concatenate(native, axis=1).ravel()),
    )


def clipping_ratio(samples):
    """Share of samples within 1 % of the loudest one.

    Speech touches its peak in well under 0.1 % of samples; a wave cut flat, whatever its level
    afterwards, stays there for longer.
    """
    level = np.abs(samples)
    peak = float(level.max(initial=0.0))
    if peak < 0.02:
        return 0.0
    return float(np.mean(level >= 0.99 * peak))


def to_dbfs(power):
    return float(max(_FLOOR_DBFS, 10 * np.log10(max(float(power), 1e-12))))


def judge_quality(recording, speech_mask):
    """Levels and hints. `speech_mask` is a boolean per sample: where the voice detector hears a voice."""
    size = int(_FRAME_SECONDS * HEARING_RATE)
    count = max(1, recording.samples.size // size)
    frames = np.resize(recording.samples, count * size) if recording.samples.size < size else recording.samples[: count * size]
    power = np.mean(frames.reshape(count, size) ** 2, axis=1)
    voiced = np.resize(speech_mask, count * size).reshape(count, size).mean(axis=1) > 0.5
    speech_seconds = float(np.count_nonzero(voiced) * _FRAME_SECONDS)
    signal = float(power[voiced].mean()) if voiced.any() else 0.0
    # Without enough background between words, the quietest tenth of everything stands for it.
    background = float(np.median(power[~voiced])) if np.count_nonzero(~voiced) >= 10 else float(np.quantile(power, 0.1))
    snr = float(np.clip(to_dbfs(signal) - to_dbfs(background), -20.0, 60.0)) if signal else 0.0
    rms = to_dbfs(signal or power.mean())
    loudest = to_dbfs(power.max())
    hints = []
    if recording.clipping_ratio > 0.004:
        hints.append("clipped")
    if speech_seconds == 0.0:
        hints.append("no_speech")
    else:
        if rms < -45.0:
            hints.append("quiet")
        if snr < 10.0:
            hints.append("noisy")
    return Quality(
        rms_dbfs=round(rms, 1),
        loudest_dbfs=round(loudest, 1),
        snr_db=round(snr, 1),
        clipping_ratio=round(recording.clipping_ratio, 5),
        speech_seconds=round(speech_seconds, 2),
        hints=hints,
    )
