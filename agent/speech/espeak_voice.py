"""espeak-ng through its C library: robotic, and a sentence takes about a millisecond."""

import ctypes

import espeakng_loader
import numpy as np

from voices import gender_of, language_of

RATE = 24_000
_AUDIO_OUTPUT_SYNCHRONOUS = 2
_CHARS_UTF8 = 1
_POS_CHARACTER = 1
_PARAMETER_RATE = 1
_WORDS_PER_MINUTE = 165
# espeak-ng's "en" is British.
_ACCENTS = {"en-us": "en-us", "en-gb": "en"}
_VARIANTS = {"female": "f3", "male": "m3"}
_CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)


class EspeakVoice:
    name = "espeak"
    # Kokoro's names, so that the voice an organisation chose keeps its accent and gender here.
    voices = ["af_heart", "am_michael", "bf_emma", "bm_george"]

    def __init__(self, _settings):
        self._library = ctypes.CDLL(espeakng_loader.get_library_path())
        self._rate = self._library.espeak_Initialize(
            _AUDIO_OUTPUT_SYNCHRONOUS, 0, espeakng_loader.get_data_path().encode(), 0
        )
        if self._rate <= 0:
            raise RuntimeError("espeak-ng could not be started")
        self._pieces = []
        # Kept on self: the library calls it later, and Python would collect it.
        self._callback = _CALLBACK(self._take)
        self._library.espeak_SetSynthCallback(self._callback)

    def _take(self, samples, count, _events):
        if samples and count > 0:
            self._pieces.append(np.ctypeslib.as_array(samples, shape=(count,)).copy())
        return 0

    def speak(self, text, voice, speed):
        self._pieces = []
        name = f"{_ACCENTS[language_of(voice)]}+{_VARIANTS[gender_of(voice)]}"
        if self._library.espeak_SetVoiceByName(name.encode()) != 0:
            raise RuntimeError(f"espeak-ng has no voice {name}")
        self._library.espeak_SetParameter(_PARAMETER_RATE, int(_WORDS_PER_MINUTE * speed), 0)
        data = text.encode("utf-8") + b"\0"
        code = self._library.espeak_Synth(data, len(data), 0, _POS_CHARACTER, 0, _CHARS_UTF8, None, None)
        if code != 0:
            raise RuntimeError(f"espeak-ng answered with error {code}")
        self._library.espeak_Synchronize()
        if not self._pieces:
            raise ValueError("nothing in the text can be spoken")
        samples = np.concatenate(self._pieces).astype(np.float32) / 32768
        length = int(round(samples.size * RATE / self._rate))
        return np.interp(np.linspace(0, samples.size - 1, length), np.arange(samples.size), samples).astype(np.float32)

    def allow(self):
        """Nothing to forget: a sentence is over before anything could stop it."""

    def stop(self):
        """Nothing to stop, for the same reason."""
