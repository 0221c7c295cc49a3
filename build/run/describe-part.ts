const WORDS: Readonly<Record<string, string>> = {
  postgres: 'database',
  livekit: 'LiveKit server',
  speech: 'speech server',
  agent: 'interviewer',
  desktop: 'desktop window',
};

/** What a person calls a part, to stand after "the". */
export function describePart(name: string): string {
  return WORDS[name] ?? name;
}
