"""Tests against the real server with the real models. From the repository:

SPEECH_DIR=<dataDir>/speech <dataDir>/speech/venv/bin/python -m unittest discover -s agent/speech -v
"""

import atexit
import io
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import urllib.error
import urllib.request
import uuid
import wave
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
RATE = 24_000


class Server:
    """The server as a process of its own, on a port the system gives, with an empty cache."""

    def __init__(self, **env):
        self.scratch = tempfile.TemporaryDirectory(prefix="speech-test-")
        folder = Path(self.scratch.name)
        models = Path(os.environ["SPEECH_DIR"]).resolve() / "models"
        if models.exists():
            (folder / "models").symlink_to(models)
        self.folder = folder
        self.log = open(folder / "log", "w+b")
        self.process = subprocess.Popen(
            [sys.executable, str(HERE / "server.py")],
            env={**os.environ, "SPEECH_DIR": str(folder), "PORT": "0", **env},
            stdout=subprocess.PIPE, stderr=self.log,
        )
        # Whatever ends the tests, no server outlives them.
        atexit.register(self.process.kill)
        first = self.process.stdout.readline()
        if not first:
            raise AssertionError("the server ended at once: " + self.logged())
        self.url = json.loads(first)["url"]

    def wait_ready(self):
        while True:
            if self.process.poll() is not None:
                raise AssertionError("the server ended while loading: " + self.logged())
            status, _, body = self.request("GET", "/healthz")
            if status == 200:
                return json.loads(body)
            time.sleep(0.1)

    def logged(self):
        self.log.flush()
        return (self.folder / "log").read_text()

    def request(self, method, path, body=None, headers=None):
        """(status, headers, bytes) whatever the status."""
        request = urllib.request.Request(self.url + path, data=body, method=method, headers=headers or {})
        try:
            with urllib.request.urlopen(request, timeout=60) as response:
                return response.status, response.headers, response.read()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.headers, error.read()

    def post(self, path, value, **headers):
        data = value if isinstance(value, bytes) else json.dumps(value).encode()
        return self.request("POST", path, data, {"Content-Type": "application/json", **headers})

    def say(self, text, voice="af_heart", **more):
        status, _, sound = self.post("/v1/audio/speech", {"input": text, "voice": voice, "response_format": "pcm", **more})
        assert status == 200, (status, sound[:200])
        return np.frombuffer(sound, "<i2").astype(np.float32) / 32768

    def send(self, data, **fields):
        boundary = uuid.uuid4().hex
        parts = [f'--{boundary}\r\nContent-Disposition: form-data; name="{k}"\r\n\r\n{v}\r\n'.encode() for k, v in fields.items()]
        head = f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.wav"\r\nContent-Type: audio/wav\r\n\r\n'
        body = b"".join(parts) + head.encode() + data + f"\r\n--{boundary}--\r\n".encode()
        return self.request("POST", "/v1/audio/transcriptions", body, {"Content-Type": f"multipart/form-data; boundary={boundary}"})

    def hear(self, samples, **fields):
        status, _, body = self.send(wav(samples), model="whisper-1", response_format="verbose_json", **fields)
        assert status == 200, (status, body)
        return json.loads(body)

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(timeout=20)
        self.process.stdout.close()
        self.log.close()
        self.scratch.cleanup()
        return code


def wav(samples):
    target = io.BytesIO()
    with wave.open(target, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes((np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())
    return target.getvalue()


def plain(text):
    return " ".join(re.findall(r"[a-z0-9']+", text.lower()))


def error_of(test, body):
    """The sentence of an OpenAI-style error."""
    error = json.loads(body)["error"]
    test.assertEqual(set(error), {"message", "type", "param", "code"})
    test.assertRegex(error["message"], r"^[A-Za-z].*\.$")
    return error


class WithServer(unittest.TestCase):
    """One server for all tests that do not need settings of their own: it takes seconds to warm."""

    shared = None

    @classmethod
    def setUpClass(cls):
        if WithServer.shared is None:
            WithServer.shared = Server()
            unittest.addModuleCleanup(WithServer.shared.stop)
            WithServer.shared.wait_ready()
        cls.server = WithServer.shared


class SayAndHear(WithServer):
    def test_round_trips_in_several_voices(self):
        for voice in ("af_heart", "am_michael", "bf_emma", "bm_george"):
            for text in ("I can start in four weeks.", "I hold a green card.", "English and German."):
                with self.subTest(voice=voice, text=text):
                    heard = self.server.hear(self.server.say(text, voice))
                    self.assertEqual(plain(heard["text"]), plain(text))
                    self.assertGreater(heard["pluto"]["confidence"], 0.4)
                    self.assertEqual(heard["pluto"]["quality"]["hints"], [])

    def test_yes_and_no_without_a_prompt(self):
        for text in ("Yes.", "No."):
            for voice in ("af_heart", "am_michael", "bf_emma"):
                with self.subTest(voice=voice, text=text):
                    self.assertEqual(plain(self.server.hear(self.server.say(text, voice))["text"]), plain(text))

    def test_a_quiet_voice_is_heard(self):
        sound = np.concatenate([np.zeros(RATE // 2), self.server.say("I live in Berlin, Germany.", "am_michael") * 0.02, np.zeros(RATE // 2)])
        heard = self.server.hear(sound)
        self.assertEqual(plain(heard["text"]), "i live in berlin germany")
        self.assertIn("quiet", heard["pluto"]["quality"]["hints"])

    def test_a_known_name_in_the_prompt_is_spelled_right(self):
        sound = self.server.say("My email is amara dot okafor at example dot com.", "am_michael")
        self.assertNotIn("okafor", self.server.hear(sound)["text"].lower(), "heard without a prompt: this proves nothing")
        self.assertIn("amara.okafor", self.server.hear(sound, prompt="Amara Okafor")["text"].lower())

    def test_words_and_segments_carry_their_certainty(self):
        heard = self.server.hear(self.server.say("I live in Berlin, Germany."), **{"timestamp_granularities[]": "word"})
        self.assertEqual(len(heard["words"]), 5)
        self.assertTrue(all(0 < word["probability"] <= 1 and word["end"] >= word["start"] for word in heard["words"]))
        segment = heard["segments"][0]
        self.assertLess(segment["avg_logprob"], 0)
        self.assertLess(segment["no_speech_prob"], 0.5)

    def test_json_is_openais_shape(self):
        status, _, body = self.server.send(wav(self.server.say("English and German.")), model="whisper-1", language="en")
        self.assertEqual((status, set(json.loads(body))), (200, {"text"}))


class SilenceAndNoise(WithServer):
    def assertNothing(self, samples, **fields):
        heard = self.server.hear(samples, **fields)
        self.assertEqual((heard["text"], heard["segments"]), ("", []))
        self.assertTrue(heard["pluto"]["silence"])
        return heard

    def test_silence_and_noise_are_empty_even_with_a_prompt(self):
        noise = np.random.default_rng(7).normal(0, 1, 3 * RATE)
        hum = np.sin(np.arange(3 * RATE) / RATE * 2 * np.pi * 50)
        for name, samples in {"zeros": noise * 0, "hiss": noise * 0.001, "loud hiss": noise * 0.05, "hum": hum * 0.05, "short": noise[:4000] * 0.01}.items():
            for prompt in ("", "My name is Amara Okafor. Visa sponsorship, Germany."):
                with self.subTest(name=name, prompt=prompt):
                    heard = self.assertNothing(samples, prompt=prompt)
                    self.assertIn("no_speech", heard["pluto"]["quality"]["hints"])

    def test_a_spoken_thank_you_is_kept(self):
        self.assertEqual(plain(self.server.hear(self.server.say("Thank you.", "am_michael"))["text"]), "thank you")

    def test_clipped_sound_is_flagged_and_clean_sound_is_not(self):
        clean = self.server.say("I can start in four weeks.", "am_michael")
        clipped = np.clip(clean * 12, -1, 1)
        self.assertNotIn("clipped", self.server.hear(clean)["pluto"]["quality"]["hints"])
        self.assertIn("clipped", self.server.hear(clipped)["pluto"]["quality"]["hints"])
        # Cut flat by the microphone, made quieter afterwards.
        self.assertIn("clipped", self.server.hear(clipped * 0.3)["pluto"]["quality"]["hints"])

    def test_noise_behind_a_voice_shows_in_the_ratio(self):
        clean = np.concatenate([np.zeros(RATE // 2), self.server.say("I can start in four weeks."), np.zeros(RATE // 2)])
        noisy = clean + np.random.default_rng(3).normal(0, 0.06, clean.size)
        good, poor = (self.server.hear(sound)["pluto"]["quality"] for sound in (clean, noisy))
        self.assertGreater(good["snr_db"], 30)
        self.assertLess(poor["snr_db"], 10)
        self.assertIn("noisy", poor["hints"])


class CacheAndOrder(WithServer):
    def timed(self, text, **more):
        started = time.perf_counter()
        samples = self.server.say(text, **more)
        return time.perf_counter() - started, samples

    def test_the_second_time_is_five_times_faster_and_the_same(self):
        first, sound = self.timed("What is your notice period in weeks?")
        second, again = self.timed("What is your notice period in weeks?")
        self.assertLess(second * 5, first)
        np.testing.assert_array_equal(sound, again)

    def test_prepared_questions_are_there_when_asked(self):
        question = "Which languages do you speak, and how well?"
        status, _, body = self.server.post("/v1/audio/speech/prepare", {"inputs": [question], "voice": "af_heart"})
        self.assertEqual((status, json.loads(body)), (202, {"sentences": 1, "ready": 0, "queued": 1}))
        self.wait_prepared()
        self.assertLess(self.timed(question)[0], 0.2)
        self.assertEqual(list((self.server.folder / "cache").glob("*.pcm")), [], "personal data may not reach the disk unasked")

    def test_only_what_is_marked_goes_to_disk(self):
        self.server.post("/v1/audio/speech/prepare", {"inputs": ["Where do you live?"], "voice": "af_heart", "keep": True})
        self.wait_prepared()
        kept = list((self.server.folder / "cache").glob("*.pcm"))
        self.assertEqual(len(kept), 1)
        kept[0].unlink()

    def test_somebody_waiting_goes_before_what_is_spoken_ahead(self):
        ahead = [f"This is the long prepared sentence number {number}, and it takes a good while to be spoken aloud." for number in range(6)]
        self.server.post("/v1/audio/speech/prepare", {"inputs": ahead, "voice": "af_heart"})
        self.server.say("Hello there.")
        pending = json.loads(self.server.request("GET", "/healthz")[2])["speaking"]["sentences_ahead"]
        self.assertGreaterEqual(pending, 4)
        self.wait_prepared()

    def test_what_was_spoken_before_does_not_wait_for_a_new_sentence(self):
        self.server.say("Got it, saved.")
        new = "This sentence of somebody else is new, it is long, and it takes the voice more than a second to speak it."
        others = threading.Thread(target=self.timed, args=(new,))
        others.start()
        while not json.loads(self.server.request("GET", "/healthz")[2])["speaking"]["requests"]:
            time.sleep(0.01)
        took, _ = self.timed("Got it, saved.")
        self.assertTrue(others.is_alive(), "the new sentence was done too early to prove anything")
        self.assertLess(took, 0.3)
        others.join()

    def test_a_long_text_starts_with_its_first_sentence(self):
        text = "Thanks for that. " + " ".join(f"Sentence number {n} goes on for quite some time before it ends." for n in range(4))
        request = urllib.request.Request(
            self.server.url + "/v1/audio/speech", json.dumps({"input": text, "voice": "am_michael", "response_format": "pcm"}).encode(), {"Content-Type": "application/json"}
        )
        started = time.perf_counter()
        with urllib.request.urlopen(request, timeout=60) as response:
            response.read(2000)
            first = time.perf_counter() - started
            response.read()
        self.assertLess(first * 2.5, time.perf_counter() - started)

    def wait_prepared(self):
        deadline = time.monotonic() + 240
        while json.loads(self.server.request("GET", "/healthz")[2])["speaking"]["sentences_ahead"]:
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.05)


class Refusals(unittest.TestCase):
    key = {"Authorization": "Bearer a-key-for-tests"}

    @classmethod
    def setUpClass(cls):
        cls.server = Server(SPEECH_QUEUE="1", SPEECH_API_KEY="a-key-for-tests")
        cls.addClassCleanup(cls.server.stop)
        cls.server.wait_ready()

    def post(self, value, path="/v1/audio/speech"):
        return self.server.post(path, value, **self.key)

    def test_bad_input_gets_a_sentence(self):
        cases = [
            (b"not json", None), (b"[1]", None), ({}, "input"), ({"input": ""}, "input"), ({"input": "?!"}, "input"), ({"input": "x" * 5000}, "input"),
            ({"input": "Hi.", "voice": "nobody"}, "voice"), ({"input": "Hi.", "voice": 3}, "voice"), ({"input": "Hi.", "speed": 9}, "speed"),
            ({"input": "Hi.", "response_format": "mp3"}, "response_format"),
        ]
        for value, param in cases:
            with self.subTest(value=str(value)[:40]):
                status, _, body = self.post(value)
                self.assertEqual(status, 400)
                self.assertEqual(error_of(self, body)["param"], param)

    def test_bad_recordings_get_a_sentence(self):
        def send(data, **fields):
            boundary = "b0undary"
            parts = [f'--{boundary}\r\nContent-Disposition: form-data; name="{k}"\r\n\r\n{v}\r\n'.encode() for k, v in fields.items()]
            if data is not None:
                parts.append(f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.wav"\r\n\r\n'.encode() + data + b"\r\n")
            body = b"".join(parts) + f"--{boundary}--\r\n".encode()
            return self.server.request("POST", "/v1/audio/transcriptions", body, {"Content-Type": f"multipart/form-data; boundary={boundary}", **self.key})

        good = wav(np.zeros(RATE))
        for name, answer, code in [
            ("no file", send(None, model="x"), "missing_required_parameter"), ("empty", send(b""), "invalid_value"),
            ("not sound", send(b"hello, this is text" * 50), "invalid_file"), ("cut short", send(good[:30]), "invalid_file"),
            ("no samples", send(wav(np.zeros(0))), "invalid_file"), ("language", send(good, language="de"), "unsupported_language"),
            ("format", send(good, response_format="srt"), "invalid_value"),
        ]:
            with self.subTest(name):
                status, _, body = answer
                self.assertEqual((status, error_of(self, body)["code"]), (400, code))
        self.assertEqual(self.post({"input": "x"}, "/v1/audio/transcriptions")[0], 400)

    def test_a_full_queue_says_when_to_come_back(self):
        long = " ".join(f"Sentence number {n} is spoken so that the queue is full." for n in range(4))
        busy = threading.Thread(target=self.post, args=({"input": long, "response_format": "wav"},))
        busy.start()
        while not json.loads(self.server.request("GET", "/healthz")[2])["speaking"]["requests"]:
            time.sleep(0.01)
        status, headers, body = self.post({"input": "One more."})
        busy.join()
        self.assertEqual((status, headers["Retry-After"]), (429, "1"))
        self.assertEqual(error_of(self, body)["type"], "rate_limit_error")
        self.assertEqual(self.post({"input": "One more."})[0], 200)

    def test_a_listener_who_leaves_frees_the_voice(self):
        long = " ".join(f"Sentence number {n} is spoken to somebody who is about to leave." for n in range(40))
        request = urllib.request.Request(
            self.server.url + "/v1/audio/speech", json.dumps({"input": long, "response_format": "pcm"}).encode(), {"Content-Type": "application/json", **self.key}
        )
        with urllib.request.urlopen(request, timeout=60) as response:
            response.read(1000)
        started = time.monotonic()
        while self.post({"input": "And now me."})[0] == 429:
            self.assertLess(time.monotonic() - started, 10)
            time.sleep(0.05)

    def test_the_key_is_asked_for(self):
        status, _, body = self.server.post("/v1/audio/speech", {"input": "Hi."})
        self.assertEqual((status, error_of(self, body)["code"]), (401, "invalid_api_key"))
        self.assertEqual(self.server.request("GET", "/healthz")[0], 200)

    def test_unknown_routes_and_methods(self):
        self.assertEqual(error_of(self, self.server.request("GET", "/v1/nothing")[2])["code"], "not_found")
        self.assertEqual(self.server.request("GET", "/v1/audio/speech", headers=self.key)[0], 405)

    def test_lists(self):
        voices = json.loads(self.server.request("GET", "/v1/audio/voices", headers=self.key)[2])
        self.assertIn({"id": "bm_george", "language": "en-gb", "gender": "male"}, voices["voices"])
        self.assertEqual(voices["aliases"]["ash"], "am_michael")
        models = json.loads(self.server.request("GET", "/v1/models", headers=self.key)[2])
        self.assertEqual(models["object"], "list")

    def test_wav_is_a_wav(self):
        status, headers, body = self.post({"input": "Hello.", "voice": "ash", "response_format": "wav"})
        self.assertEqual((status, headers["Content-Type"]), (200, "audio/wav"))
        with wave.open(io.BytesIO(body)) as sound:
            self.assertEqual((sound.getframerate(), sound.getnchannels(), sound.getsampwidth()), (RATE, 1, 2))
            self.assertGreater(sound.getnframes(), RATE // 4)


class LifeAndFallback(unittest.TestCase):
    def test_espeak_speaks_when_asked_and_keeps_a_chosen_voice(self):
        server = Server(SPEECH_ENGINE="espeak")
        try:
            self.assertEqual(server.wait_ready()["speaking"]["engine"], "espeak")
            female, male = server.say("Hello, how are you?", "af_bella"), server.say("Hello, how are you?", "bm_lewis")
            self.assertGreater(min(female.size, male.size), RATE // 2)
            self.assertFalse(female.size == male.size and np.allclose(female, male))
        finally:
            self.assertEqual(server.stop(), 0)

    def test_espeak_speaks_when_kokoro_is_missing(self):
        with tempfile.TemporaryDirectory() as empty:
            kept, os.environ["SPEECH_DIR"] = os.environ["SPEECH_DIR"], empty
            try:
                server = Server()
            finally:
                os.environ["SPEECH_DIR"] = kept
        try:
            speaking = server.wait_ready()["speaking"]
            self.assertEqual((speaking["engine"], speaking["fallback_reason"]), ("espeak", "kokoro_not_loaded"))
        finally:
            server.stop()

    def test_a_recogniser_that_cannot_be_loaded_is_replaced(self):
        server = Server(SPEECH_ENGINE="espeak", SPEECH_RECOGNISER="no-such-model")
        try:
            self.assertEqual(server.wait_ready()["hearing"]["model"], "tiny.en")
            self.assertIn("recogniser_not_loaded", server.logged())
        finally:
            server.stop()

    def test_loading_is_told_and_the_end_is_clean_at_any_moment(self):
        server = Server()
        status, headers, _ = server.request("GET", "/healthz")
        self.assertEqual((status, headers["Retry-After"]), (503, "1"))
        self.assertEqual(server.post("/v1/audio/speech", {"input": "Hi."})[0], 503)
        self.assertEqual(server.stop(), 0)

    def test_nothing_said_or_heard_is_logged(self):
        server = Server(LOG_LEVEL="DEBUG")
        try:
            server.wait_ready()
            sound = server.say("My name is Amara Okafor.", "am_michael")
            server.hear(sound, prompt="Amara Okafor")
            server.post("/v1/audio/speech", {"input": "Secretword", "voice": "Secretvoice"})
            logged = server.logged()
            self.assertIn('"event": "request"', logged)
            for word in ("Amara", "Okafor", "Secret"):
                self.assertNotIn(word, logged)
            for line in logged.splitlines():
                json.loads(line)
        finally:
            self.assertEqual(server.stop(), 0)

    def test_settings_are_refused_with_a_sentence(self):
        for name, value in {"PORT": "many", "SPEECH_ENGINE": "parrot", "SPEECH_DIR": ""}.items():
            with self.subTest(name):
                done = subprocess.run([sys.executable, str(HERE / "server.py")], env={**os.environ, name: value}, capture_output=True, text=True, timeout=60)
                self.assertEqual(done.returncode, 2)
                self.assertIn(name, done.stderr)


class SpokenText(unittest.TestCase):
    def test_signs_become_words(self):
        from spoken_text import spoken

        for text, said in {
            "€65,000 a year": "65,000 euros a year", "$80k": "80 thousand dollars", "£1.5m": "1.5 million pounds", "3-4 weeks": "3 to 4 weeks",
            "2021-2023": "2021 to 2023", "415-555-2671": "415-555-2671", "e.g. AWS & SQL": "for example A W S and SQL", "60000 EUR": "60000 euros",
            "Is it yours?": "Is it yours?", "+49 151 234": "+49 151 234", "90K": "90 thousand",
        }.items():
            self.assertEqual(spoken(text), said)

    def test_sentences_keep_every_word(self):
        from spoken_text import sentences

        self.assertEqual(sentences("Thanks, Dr. Smith. Where do you live? Tell me!"), ["Thanks, Dr. Smith.", "Where do you live?", "Tell me!"])
        self.assertEqual(sentences("jane.doe@example.com is right."), ["jane.doe@example.com is right."])
        for text in ("word " * 200, "x" * 1000, "a, " * 300, "One. " * 50, ""):
            pieces = sentences(text)
            self.assertEqual("".join("".join(pieces).split()), "".join(text.split()))
            self.assertTrue(all(0 < len(piece) <= 400 for piece in pieces))


class Cache(unittest.TestCase):
    def test_bounds_hold_in_memory_and_on_disk(self):
        from sound_cache import SoundCache

        with tempfile.TemporaryDirectory() as folder:
            cache = SoundCache(Path(folder), memory_bytes=250, disk_bytes=250)
            for number in range(4):
                cache.put(f"k{number}", bytes([number]) * 100, keep=True)
                os.utime(Path(folder) / f"k{number}.pcm", (number, number))
            self.assertEqual(len(list(Path(folder).iterdir())), 2)
            self.assertEqual(cache.get("k3"), bytes([3]) * 100)
            self.assertIsNone(cache.get("k0"))
            # Another process finds what was kept.
            self.assertEqual(SoundCache(Path(folder), 0, 250).get("k3"), bytes([3]) * 100)


class Guard(unittest.TestCase):
    """The table of decisions, on measured values."""

    def judge(self, text, no_speech=0.1, logprob=-0.5, ratio=1.0, probability=0.98, snr=30.0, seconds=0.5, loudest=-15.0, prompt=None):
        from audio import Quality
        from phantoms import why_not_speech

        class Segment:
            pass

        segment = Segment()
        segment.text, segment.no_speech_prob, segment.avg_logprob, segment.compression_ratio = text, no_speech, logprob, ratio
        return why_not_speech(segment, Quality(-20.0, loudest, snr, 0.0, seconds, []), probability, prompt)

    def test_words_alone_never_decide(self):
        self.assertIsNone(self.judge(" Thank you."))
        self.assertIsNone(self.judge(" You", no_speech=0.4))
        self.assertEqual(self.judge(" Thank you.", no_speech=0.6, probability=0.4), "phantom")
        self.assertIsNone(self.judge(" Amara Okafor", prompt="Amara Okafor"))
        self.assertEqual(self.judge(" Amara Okafor", no_speech=0.4, probability=0.4, prompt="Amara Okafor"), "phantom")

    def test_loops_and_noise_are_dropped(self):
        self.assertEqual(self.judge(" Germany, Germany", ratio=9.0), "repetition")
        self.assertEqual(self.judge(" Berlin", no_speech=0.95, logprob=-1.0), "no_speech")
        self.assertEqual(self.judge(" mumble", logprob=-2.0), "unintelligible")
        self.assertEqual(self.judge(" ."), "no_words")


# A test runner that is told to stop must reach its cleanup.
signal.signal(signal.SIGTERM, signal.default_int_handler)

if __name__ == "__main__":
    unittest.main()
