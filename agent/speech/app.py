"""The HTTP routes: OpenAI's, and a few of our own. Knows nothing of models."""

import asyncio
import contextlib
import hmac
import io
import json
import logging
import time
import wave
from dataclasses import asdict

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import ClientDisconnect
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from audio import AudioError
from interrupted import Interrupted
from speaking import RATE, silence
from spoken_text import pause_after, sentences, spoken
from voices import ALIASES, gender_of, language_of

log = logging.getLogger("speech")

MAX_UPLOAD_BYTES = 25 * 1024 * 1024
MAX_INPUT_CHARACTERS = 4096
MAX_PREPARED = 200
_MAX_PENDING_AHEAD = 1000
# Recordings stay in memory: the parser would write larger ones to a temporary file.
MultiPartParser.spool_max_size = MAX_UPLOAD_BYTES + 1


class Refused(Exception):
    """An answer other than 200, with a sentence for whoever called."""

    def __init__(self, status, code, message, param=None, retry_after=None):
        super().__init__(code)
        self.status, self.code, self.message, self.param = status, code, message, param
        self.headers = {"Retry-After": str(retry_after)} if retry_after else {}


def bad(message, param=None, code="invalid_value"):
    return Refused(400, code, message, param)


class Places:
    """A bounded number of requests at once, waiting or served; one more is sent away."""

    def __init__(self, limit, what):
        self._limit, self._what, self.taken = limit, what, 0

    @contextlib.contextmanager
    def one(self):
        if self.taken >= self._limit:
            raise Refused(429, "queue_full", f"Too many requests for {self._what} at once. Try again in a second.", retry_after=1)
        self.taken += 1
        try:
            yield
        finally:
            self.taken -= 1


class SpeechApp:
    def __init__(self, settings):
        self._settings = settings
        self._hearing_places = Places(settings.queue_limit, "hearing")
        self._speaking_places = Places(settings.queue_limit, "speaking")
        # Set by server.py once the models are loaded and warm.
        self.hearing = self.speaking = None
        routes = [
            Route("/healthz", self.health, methods=["GET"]),
            Route("/v1/models", self._guarded(self.models), methods=["GET"]),
            Route("/v1/audio/voices", self._guarded(self.list_voices), methods=["GET"]),
            Route("/v1/audio/transcriptions", self._guarded(self.transcribe), methods=["POST"]),
            Route("/v1/audio/speech", self._guarded(self.speak), methods=["POST"]),
            Route("/v1/audio/speech/prepare", self._guarded(self.prepare), methods=["POST"]),
        ]
        self.asgi = Starlette(routes=routes, exception_handlers={HTTPException: _http_error})

    @property
    def is_ready(self):
        return self.hearing is not None and self.speaking is not None

    def _guarded(self, handler):
        """Authorise, wait for nothing, turn errors into OpenAI's shape, log without content."""

        async def guarded(request):
            started = time.monotonic()
            try:
                self._authorise(request)
                if not self.is_ready:
                    raise Refused(503, "loading", "The speech models are still loading. Try again in a second.", retry_after=1)
                response = await handler(request)
            except Refused as refused:
                response = _error(refused.status, refused.code, refused.message, refused.param, refused.headers)
            except ClientDisconnect:
                response = Response(status_code=499)
            except Interrupted:
                response = _error(503, "stopping", "The speech server is stopping.", headers={"Retry-After": "5"})
            # The message of an unknown error may carry what was said, so only its type is told.
            except Exception as error:
                log.error("request_failed", extra={"fields": {"route": request.url.path, "error": type(error).__name__}})
                response = _error(500, "internal_error", "The speech server failed on this request.")
            took = round(1000 * (time.monotonic() - started))
            log.info("request", extra={"fields": {"route": request.url.path, "status": response.status_code, "ms": took}})
            return response

        return guarded

    def _authorise(self, request):
        key = self._settings.api_key
        if key is None:
            return
        given = request.headers.get("authorization", "")
        if not hmac.compare_digest(given.encode(), f"Bearer {key}".encode()):
            raise Refused(401, "invalid_api_key", "The API key is missing or wrong. Send it as a bearer token.")

    async def health(self, _request):
        if not self.is_ready:
            return JSONResponse({"status": "loading"}, 503, {"Retry-After": "1"})
        return JSONResponse(
            {
                "status": "ready",
                "hearing": {"model": self.hearing.recogniser.name, "requests": self._hearing_places.taken},
                "speaking": {
                    "engine": self.speaking.engine.name,
                    "voice": self.speaking.default_voice,
                    "real_time_factor": self.speaking.real_time_factor,
                    "fallback_reason": self.speaking.why_fallback,
                    "requests": self._speaking_places.taken,
                    "sentences_ahead": self.speaking.pending_ahead,
                },
            }
        )

    async def models(self, _request):
        names = [f"whisper-{self.hearing.recogniser.name}", self.speaking.engine.name]
        return JSONResponse({"object": "list", "data": [{"id": name, "object": "model", "created": 0, "owned_by": "local"} for name in names]})

    async def list_voices(self, _request):
        voices = [{"id": name, "language": language_of(name), "gender": gender_of(name)} for name in self.speaking.voices]
        aliases = {name: voice for name, voice in ALIASES.items() if voice in self.speaking.voices}
        return JSONResponse({"engine": self.speaking.engine.name, "default": self.speaking.default_voice, "voices": voices, "aliases": aliases})

    async def transcribe(self, request):
        with self._hearing_places.one():
            form = await self._read_form(request)
            heard = await _unless_gone(request, self.hearing.hear(form["data"], form["language"], form["prompt"], form["words"]))
        if form["format"] == "json":
            return JSONResponse({"text": heard.text})
        if form["format"] == "text":
            return Response(heard.text + "\n", media_type="text/plain; charset=utf-8")
        return JSONResponse(_verbose(heard, form["words"]))

    async def _read_form(self, request):
        if int(request.headers.get("content-length") or 0) > MAX_UPLOAD_BYTES:
            raise Refused(413, "file_too_large", "The recording is larger than 25 MB. Send it in shorter pieces.", "file")
        if not request.headers.get("content-type", "").startswith("multipart/form-data"):
            raise bad("Send the recording as multipart/form-data with a part named file.", "file")
        try:
            async with request.form(max_files=2, max_fields=40) as form:
                upload = form.get("file")
                if upload is None or isinstance(upload, str):
                    raise bad("The part named file is missing. Send the recording in it.", "file", "missing_required_parameter")
                data = await upload.read()
                fields = {name: value for name, value in form.multi_items() if isinstance(value, str)}
                granularities = form.getlist("timestamp_granularities[]") + form.getlist("timestamp_granularities")
        except (MultiPartException, HTTPException) as error:
            raise bad("The multipart body could not be read.", "file") from error
        if len(data) > MAX_UPLOAD_BYTES:
            raise Refused(413, "file_too_large", "The recording is larger than 25 MB. Send it in shorter pieces.", "file")
        if not data:
            raise bad("The recording is empty.", "file")
        wanted = fields.get("response_format", "json")
        if wanted not in ("json", "verbose_json", "text"):
            raise bad("response_format must be json, verbose_json or text.", "response_format")
        language = fields.get("language", "en").strip().lower() or "en"
        if self.hearing.recogniser.english_only and language.split("-")[0] not in ("en", "english"):
            raise bad("The recogniser on this machine hears English only. Leave language out or send en.", "language", "unsupported_language")
        return {
            "data": data,
            "format": wanted,
            "language": language.split("-")[0],
            "prompt": fields.get("prompt", "").strip() or None,
            "words": "word" in granularities,
        }

    async def speak(self, request):
        body = await _read_json(request)
        voice, speed = self._voice(body), _speed(body)
        wanted = body.get("response_format") or "wav"
        if wanted not in ("pcm", "wav"):
            raise bad("response_format must be pcm (24 kHz, mono, 16 bit) or wav.", "response_format")
        pieces = _pieces(body.get("input"), "input")
        if not pieces:
            raise bad("input holds nothing that can be spoken.", "input")
        with contextlib.ExitStack() as place:
            place.enter_context(self._speaking_places.one())
            futures = [self.speaking.say(piece, voice, speed, position) for position, piece in enumerate(pieces)]
            place.callback(self.speaking.give_up, futures)
            # The first sentence decides the status; after that only sound can follow.
            try:
                first = await _unless_gone(request, futures[0])
            except ValueError as error:
                raise bad("input holds nothing that can be spoken.", "input") from error
            sound = _joined(pieces, futures, first)
            if wanted == "wav":
                return Response(_wav(b"".join([piece async for piece in sound])), media_type="audio/wav")
            return SoundResponse(sound, place.pop_all())

    async def prepare(self, request):
        body = await _read_json(request)
        voice, speed = self._voice(body), _speed(body)
        inputs = body.get("inputs")
        if not isinstance(inputs, list) or not 1 <= len(inputs) <= MAX_PREPARED:
            raise bad(f"inputs must be a list of 1 to {MAX_PREPARED} texts.", "inputs")
        keep = body.get("keep", False)
        if not isinstance(keep, bool):
            raise bad("keep must be true or false.", "keep")
        pieces = [piece for text in inputs for piece in _pieces(text, "inputs")]
        if self.speaking.pending_ahead + len(pieces) > _MAX_PENDING_AHEAD:
            raise Refused(429, "queue_full", "Too many texts wait to be spoken ahead. Try again later.", retry_after=10)
        queued = sum(self.speaking.say_ahead(piece, voice, speed, keep) for piece in pieces)
        return JSONResponse({"sentences": len(pieces), "ready": len(pieces) - queued, "queued": queued}, 202)

    def _voice(self, body):
        name = body.get("voice")
        if name is not None and not isinstance(name, str):
            raise bad("voice must be a name.", "voice")
        voice = self.speaking.resolve_voice(name)
        if voice is None:
            raise bad(f"There is no such voice. The voices are: {', '.join(self.speaking.voices)}.", "voice")
        return voice


class SoundResponse(StreamingResponse):
    """16-bit PCM as it is spoken. Gives the place back however the response ends, even before its first byte."""

    def __init__(self, sound, place):
        super().__init__(sound, media_type="audio/pcm", headers={"X-Sample-Rate": str(RATE)})
        self._place = place

    async def __call__(self, scope, receive, send):
        with self._place:
            await super().__call__(scope, receive, send)


async def _joined(pieces, futures, first):
    """Sound sentence by sentence, with the pauses between."""
    yield first
    for previous, future in zip(pieces, futures[1:]):
        try:
            sound = await asyncio.wrap_future(future)
        except Interrupted:
            return
        yield silence(pause_after(previous))
        yield sound


def _text(value, param):
    if not isinstance(value, str) or not value.strip():
        raise bad(f"{param} must hold the text to speak.", param, "missing_required_parameter")
    if len(value) > MAX_INPUT_CHARACTERS:
        raise bad(f"{param} is longer than {MAX_INPUT_CHARACTERS} characters. Send it in parts.", param)
    return value


def _pieces(value, param):
    """Sentences with something to say in them."""
    return [piece for piece in sentences(spoken(_text(value, param))) if any(map(str.isalnum, piece))]


def _speed(body):
    speed = body.get("speed")
    if speed is None:
        return 1.0
    if isinstance(speed, bool) or not isinstance(speed, (int, float)) or not 0.5 <= speed <= 2.0:
        raise bad("speed must be a number from 0.5 to 2.", "speed")
    return round(float(speed), 2)


async def _read_json(request):
    if int(request.headers.get("content-length") or 0) > 2_000_000:
        raise Refused(413, "body_too_large", "The body is larger than 2 MB.")
    try:
        body = json.loads(await request.body())
    except (ValueError, UnicodeDecodeError) as error:
        raise bad("The body is not JSON.") from error
    if not isinstance(body, dict):
        raise bad("The body must be a JSON object.")
    return body


async def _unless_gone(request, future):
    """The future's result; when the caller hangs up first, the work is cancelled."""
    waiting = asyncio.wrap_future(future)
    try:
        while True:
            done, _ = await asyncio.wait({waiting}, timeout=0.25)
            if done:
                try:
                    return waiting.result()
                except AudioError as error:
                    raise bad(str(error), "file", "invalid_file") from error
            if await request.is_disconnected():
                raise ClientDisconnect
    finally:
        if not waiting.done():
            waiting.cancel()


def _verbose(heard, with_words):
    quality = asdict(heard.quality)
    body = {
        "task": "transcribe",
        "language": "english" if heard.language == "en" else heard.language,
        "duration": round(heard.seconds, 3),
        "text": heard.text,
        "segments": heard.segments,
        "pluto": {
            "confidence": heard.confidence,
            "speech_probability": round(heard.speech_probability, 3),
            "silence": heard.silence,
            "dropped": heard.dropped,
            "quality": quality,
        },
    }
    if with_words:
        body["words"] = heard.words
    return body


def _wav(sound):
    target = io.BytesIO()
    with wave.open(target, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(sound)
    return target.getvalue()


def _error(status, code, message, param=None, headers=None):
    kinds = {401: "authentication_error", 429: "rate_limit_error"}
    kind = kinds.get(status, "server_error" if status >= 500 else "invalid_request_error")
    return JSONResponse({"error": {"message": message, "type": kind, "param": param, "code": code}}, status, headers)


async def _http_error(_request, error):
    messages = {404: "There is no such route.", 405: "This route does not take that method."}
    return _error(error.status_code, "not_found" if error.status_code == 404 else "invalid_request", messages.get(error.status_code, "The request could not be read."))
