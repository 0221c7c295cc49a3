const words: Record<string, RegExp> = {
  en: /\b(?:and|the|of|with|for|in|to|from|experience|education|skills|responsible|team|work)\b/giu,
  de: /\b(?:und|der|die|das|mit|für|von|im|bei|zur|zum|berufserfahrung|ausbildung|kenntnisse|sprachen|heute|seit)\b/giu,
  fr: /\b(?:et|le|la|les|des|du|avec|pour|dans|chez|une|expérience|formation|compétences|langues)\b/giu,
  es: /\b(?:el|la|los|las|del|con|para|en|una|por|experiencia|educación|formación|habilidades|idiomas)\b/giu,
  it: /\b(?:il|gli|della|delle|con|per|nel|una|esperienza|istruzione|competenze|lingue)\b/giu,
  pt: /\b(?:o|os|das|dos|com|para|em|uma|experiência|formação|habilidades|idiomas|não)\b/giu,
  nl: /\b(?:het|een|van|met|voor|bij|werkervaring|opleiding|vaardigheden|talen)\b/giu,
  sv: /\b(?:och|att|med|för|som|ett|vid|erfarenhet|utbildning|kunskaper|språk)\b/giu,
};

/** ISO 639-1 code of the language a text is written in, told by script and frequent words; null if unsure. */
export function detectLanguage(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return null;
  const share = (pattern: RegExp) => (text.match(pattern)?.length ?? 0) / letters;
  if (share(/[\uac00-\ud7af]/g) > 0.2) return 'ko';
  if (share(/[\u3040-\u30ff]/g) > 0.08) return 'ja';
  if (share(/[\u4e00-\u9fff]/g) > 0.2) return 'zh';
  if (share(/[\u0400-\u04ff]/g) > 0.3) return /[іїєґ]/i.test(text) ? 'uk' : 'ru';
  const counts = Object.entries(words)
    .map(([language, pattern]) => [language, text.match(pattern)?.length ?? 0] as const)
    .sort((a, b) => b[1] - a[1]);
  const [best, second] = counts;
  if (!best || best[1] < 3 || best[1] < (second?.[1] ?? 0) * 1.2) return null;
  return best[0];
}
