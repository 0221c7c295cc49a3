"""Kokoro-82M: the natural voice, on onnxruntime, interruptible in the middle of a sentence."""

import logging

import numpy as np
import onnxruntime
from kokoro_onnx import Kokoro

from interrupted import Interrupted
from models import kokoro_model_path, kokoro_voices_path
from voices import language_of

# Its debug and error lines carry the text being spoken.
logging.getLogger("kokoro_onnx").setLevel(logging.CRITICAL)
logging.getLogger("phonemizer").setLevel(logging.CRITICAL)


class _StoppableSession:
    """An onnxruntime session whose current run another thread can end within milliseconds."""

    def __init__(self, session):
        self._session = session
        self._options = onnxruntime.RunOptions()

    def __getattr__(self, name):
        return getattr(self._session, name)

    def run(self, outputs, inputs):
        return self._session.run(outputs, inputs, self._options)

    def allow(self):
        self._options.terminate = False

    def stop(self):
        self._options.terminate = True

    @property
    def is_stopped(self):
        return self._options.terminate


class KokoroVoice:
    name = "kokoro"

    def __init__(self, settings):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = settings.threads
        options.inter_op_num_threads = 1
        # Threads that spin while they wait would take the cores from the recogniser.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        session = onnxruntime.InferenceSession(
            str(kokoro_model_path(settings.speech_dir)), options, providers=["CPUExecutionProvider"]
        )
        self._session = _StoppableSession(session)
        self._kokoro = Kokoro.from_session(self._session, str(kokoro_voices_path(settings.speech_dir)))
        self.voices = self._kokoro.get_voices()
        # The archive reads a voice from disk at each access; keep those in use.
        self._styles = {}

    def speak(self, text, voice, speed):
        """Float samples at 24 kHz. Raises Interrupted after stop(), ValueError when nothing can be spoken."""
        if voice not in self._styles:
            self._styles[voice] = np.asarray(self._kokoro.voices[voice], np.float32)
        try:
            samples, _ = self._kokoro.create(text, self._styles[voice], speed=speed, lang=language_of(voice))
        except Exception as error:
            if self._session.is_stopped:
                raise Interrupted from error
            raise
        return np.asarray(samples, np.float32).ravel()

    def allow(self):
        """Forget an earlier stop(); called before the run that may be stopped is announced."""
        self._session.allow()

    def stop(self):
        """End the current run, from any thread."""
        self._session.stop()
