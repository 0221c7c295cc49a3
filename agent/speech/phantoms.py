"""Telling speech from the words Whisper invents over silence and noise.

Every decision rests on what was measured: energy, the voice detector, `no_speech_prob`, the log
probability and the compression ratio. Words alone never decide: a candidate may really say
"Thank you." They only raise how much evidence of a voice is asked for.
"""

import re

# What Whisper says when it hears nothing; seen in its training data as captions over silence.
_PHRASES = frozenset(
    "thank you|thank you very much|thank you so much|thanks|thanks for watching|thank you for watching|you|bye|bye bye|"
    "okay|so|oh|hmm|uh|um|the|i|and|a|please subscribe|see you next time|the end|music|silence|blank audio|applause|"
    "i'm sorry|subtitles by|all right".split("|")
)


def plain(text):
    """Lower-case words only, to compare what was heard with a phrase or a prompt."""
    return " ".join(re.findall(r"[a-z0-9']+", text.lower()))


def why_silent(quality, speech_probability):
    """A reason to answer "" without running the model, or None. Takes a few milliseconds."""
    # Measured: noise, hum, clicks and breath reach 0.15; a voice at -60 dBFS reaches 0.58 and more.
    if quality.loudest_dbfs < -66.0:
        return "too_quiet"
    if speech_probability < 0.25:
        return "no_voice"
    return None


def why_not_speech(segment, quality, speech_probability, prompt):
    """A reason to drop a segment Whisper returned, or None to keep it."""
    words = plain(segment.text)
    if not words:
        return "no_words"
    if segment.compression_ratio > 2.4:
        return "repetition"
    if segment.no_speech_prob > 0.8 and segment.avg_logprob < -0.7:
        return "no_speech"
    if segment.avg_logprob < -1.6:
        return "unintelligible"
    weak = (
        speech_probability < 0.7
        or quality.speech_seconds < 0.15
        or quality.snr_db < 3.0
        or (quality.loudest_dbfs < -50.0 and speech_probability < 0.9)
    )
    suspicious = words in _PHRASES or (bool(prompt) and words in plain(prompt))
    if suspicious and weak and segment.no_speech_prob > 0.15:
        return "phantom"
    if weak and segment.no_speech_prob > 0.5:
        return "no_speech"
    return None
