"""Names of voices, and which one stands in for a name the engine does not have."""

DEFAULT_VOICE = "af_heart"

# OpenAI's voice names, so that a client configured for OpenAI speaks here as it is.
ALIASES = {
    "alloy": "af_alloy", "ash": "am_michael", "ballad": "bm_george", "coral": "af_heart", "echo": "am_echo",
    "fable": "bm_fable", "nova": "af_nova", "onyx": "am_onyx", "sage": "af_sarah", "shimmer": "af_bella",
    "verse": "am_puck", "marin": "af_heart", "cedar": "am_michael",
}

_LANGUAGES = {"a": "en-us", "b": "en-gb"}
_GENDERS = {"f": "female", "m": "male"}


def language_of(voice):
    return _LANGUAGES.get(voice[:1], "en-us")


def gender_of(voice):
    return _GENDERS.get(voice[1:2], "female")


def resolve(name, available):
    """The engine's own voice for a requested name, or None when there is no such voice."""
    if name in available:
        return name
    alias = ALIASES.get(name.lower())
    return alias if alias in available else None
