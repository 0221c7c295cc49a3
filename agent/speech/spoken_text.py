"""Text made fit for the ear, and cut into sentences.

Spelling e-mail addresses and grouping phone digits is the caller's business. Here is only what
Kokoro's phonemizer gets wrong: it reads "€65,000" as "euros sixty five thousand", "AWS" as a word,
"3-4" as "three dash four".
"""

import re

_CURRENCIES = {"€": "euros", "$": "dollars", "£": "pounds", "₹": "rupees", "¥": "yen"}
_SCALES = {"k": " thousand", "m": " million", "bn": " billion"}
_CODES = {"EUR": "euros", "USD": "dollars", "GBP": "pounds", "INR": "rupees", "CHF": "Swiss francs", "PKR": "Pakistani rupees"}
_ABBREVIATIONS = {
    "e.g.": "for example", "i.e.": "that is", "etc.": "and so on", "approx.": "approximately", "vs.": "versus",
    "w/o": "without", "&": "and",
}
# Capitals that espeak reads as a word although people spell them.
_SPELLED = re.compile(r"\b(AWS|SAP|GCP|IOS|HR|BA|BSC|MSC|LLM|GPA|IT)\b")
_AMOUNT = r"(\d[\d.,]*\d|\d)(?:\s?(k|K|m|M|bn))?\b"
_ENDS_NO_SENTENCE = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|Inc|Ltd|Co|Jr|Sr|vs|approx|B\.Sc|M\.Sc|Ph\.D|a\.m|p\.m|U\.S|U\.K)|\b[A-Z])\.$")
_LONGEST = 160


def spoken(text):
    """The text with signs and abbreviations in words."""
    text = text.replace("\u00a0", " ").replace("’", "'")
    for sign, word in _CURRENCIES.items():
        text = re.sub(
            re.escape(sign) + r"\s?" + _AMOUNT,
            lambda m, word=word: m.group(1) + _SCALES.get((m.group(2) or "").lower(), "") + " " + word,
            text,
        )
    text = re.sub(r"\b(\d[\d.,]*)[kK]\b", r"\1 thousand", text)
    text = re.sub(r"\b(" + "|".join(_CODES) + r")\s?(\d[\d.,]*\d|\d)", lambda m: f"{m.group(2)} {_CODES[m.group(1)]}", text)
    text = re.sub(r"(\d)\s(" + "|".join(_CODES) + r")\b", lambda m: f"{m.group(1)} {_CODES[m.group(2)]}", text)
    # Ranges of small numbers and of years; longer runs of digits are phone numbers and stay.
    text = re.sub(r"(?<![\d-])(\d{1,2}|\d{4})\s?[-–]\s?(\d{1,2}|\d{4})(?![\d-])", r"\1 to \2", text)
    for short, words in _ABBREVIATIONS.items():
        text = re.sub(r"(?<!\w)" + re.escape(short) + r"(?!\w)", words, text)
    text = _SPELLED.sub(lambda m: " ".join("iOS" if m.group(1) == "IOS" else m.group(1)), text)
    return " ".join(text.split())


def sentences(text):
    """The text in pieces a listener takes as one breath each; joined again they say the same.

    Each piece is synthesised and cached by itself, so a known question is found again behind a
    greeting that is new.
    """
    pieces = []
    for part in re.split(r"(?<=[.!?…])[\"')\]]*\s+", text.strip()):
        if pieces and _ENDS_NO_SENTENCE.search(pieces[-1]):
            pieces[-1] += " " + part
        elif part:
            pieces.append(part)
    return [short for piece in pieces for short in _shorten(piece)]


def _shorten(piece):
    """Cut a long sentence at the clause nearest its middle, so that the first sound is not late."""
    if len(piece) <= _LONGEST:
        return [piece]
    cuts = [match.end() for match in re.finditer(r"[,;:—]\s+", piece)] or [match.end() for match in re.finditer(r"\s+", piece)]
    cuts = [cut for cut in cuts if 20 <= cut <= len(piece) - 10]
    if not cuts:
        return [piece[:_LONGEST], *_shorten(piece[_LONGEST:])]
    cut = min(cuts, key=lambda position: abs(position - len(piece) / 2))
    return [*_shorten(piece[:cut].strip()), *_shorten(piece[cut:].strip())]


def pause_after(piece):
    """Seconds of silence before the next piece."""
    return 0.25 if piece.endswith((".", "!", "?", "…")) else 0.1
