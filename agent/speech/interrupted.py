class Interrupted(Exception):
    """Synthesis was given up: something more urgent came, nobody waits for it, or the server stops."""
