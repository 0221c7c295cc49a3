const commands = [
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,60}\b(?:instructions?|prompts?|rules?|messages?|guidelines?|above|previous)\b/i,
  /\b(?:system prompt|language model|large language|chatgpt|openai|as an ai\b|you are (?:now )?(?:an? |the )?(?:ai\b|assistant|model|bot|recruiter|reviewer|parser))/i,
  /^\W*(?:system|assistant|user|developer|instructions?|note to (?:ai|the (?:ai|model|recruiter|parser)))\s*:/i,
  /<\/?(?:system|assistant|user|instructions?|prompt)\b|\[\/?INST\]|<\|/i,
  /^\W*(?:please\s+|now\s+|then\s+|and\s+)?(?:set|record|mark|store|output|return|respond|reply|rate|rank|score|fill in)\b.{0,60}(?:\b|_)(?:field|salary|candidate|applicant|profile|value|rating|score|json|highest|hire)(?:\b|_)/i,
];

/** Whether a line speaks to a program that reads the resume, instead of telling about its writer. */
function isCommand(text: string): boolean {
  return commands.some((pattern) => pattern.test(text));
}

/**
 * Indexes of the lines that speak to a machine, each with its neighbours: a sentence goes on over the line. They are
 * not shown to a model and prove nothing. A false alarm costs a question to the candidate.
 */
export function linesToMachine(texts: readonly string[]): Set<number> {
  const found = new Set<number>();
  texts.forEach((text, index) => {
    const withNext = `${text} ${texts[index + 1] ?? ''}`;
    if (isCommand(text)) for (const near of [index - 1, index, index + 1]) found.add(near);
    else if (isCommand(withNext) && !isCommand(texts[index + 1] ?? ''))
      for (const near of [index, index + 1, index + 2]) found.add(near);
  });
  return found;
}
