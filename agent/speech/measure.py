"""Print this machine's figures as one JSON line:

SPEECH_DIR=<dataDir>/speech <dataDir>/speech/venv/bin/python agent/speech/measure.py
"""

import json
import statistics
import time

from app import _wav
from audio import read_recording
from server import load, start_log
from settings import read_settings
from speaking import RATE

RUNS = 5


def seconds(action):
    """Median wall time of an action and its last result."""
    taken = []
    for _ in range(RUNS):
        started = time.perf_counter()
        result = action()
        taken.append(time.perf_counter() - started)
    return round(statistics.median(taken), 3), result


def main():
    start_log()
    started = time.perf_counter()
    hearing, speaking = load(read_settings())
    loaded = time.perf_counter() - started
    report = {"recogniser": hearing.recogniser.name, "engine": speaking.engine.name, "load_seconds": round(loaded, 1)}
    for name, text in {"short": "Where do you live?", "question": "Are you allowed to work in Germany without sponsorship?"}.items():
        took, samples = seconds(lambda text=text: speaking.engine.speak(text, speaking.default_voice, 1.0))
        sound = samples.size / RATE
        report[f"speak_{name}"] = {"sound_seconds": round(sound, 2), "seconds": took, "real_time_factor": round(took / sound, 2)}
    answer = speaking.say("I am looking for about sixty five thousand euros a year.", speaking.default_voice, 1.0).result()
    recording = read_recording(_wav(answer))
    took, _ = seconds(lambda: hearing.recogniser.hear(recording))
    report["hear"] = {"sound_seconds": round(recording.seconds, 2), "seconds": took}
    took, _ = seconds(lambda: hearing.recogniser.hear(read_recording(_wav(bytes(len(answer))))))
    report["hear_silence_seconds"] = took
    print(json.dumps(report))


if __name__ == "__main__":
    main()
