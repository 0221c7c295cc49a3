const level =
  /^(?:beginner|basic|basics|elementary|novice|intermediate|advanced|expert|proficient|proficiency|professional|fluent|native|master|senior|junior|competent|familiar|working knowledge|good|very good|excellent|strong|medium|high|low|solid|skilled|experienced|foundational|conversational|anfänger|grundkenntnisse|fortgeschritten|sehr gut|gut|experte|expertin|profi|débutant|intermédiaire|avancé|confirmé|courant|básico|intermedio|avanzado|experto|alto|medio|básico|intermediário|avançado|base|intermedio|avanzato|esperto|ottimo|buono|goed|zeer goed|uitstekend|podstawowy|średniozaawansowany|zaawansowany|biegły|начальный|средний|продвинутый|эксперт|初級|中級|上級|초급|중급|고급|熟练|精通|\d+\+?\s*(?:years?|yrs?|jahre|ans|años|anos|anni|jaar|lat|лет|年)(?:\s+(?:of\s+)?(?:experience|erfahrung))?|\d{1,3}\s?%|\d(?:\.\d)?\s*\/\s*\d{1,2}|level \d|[●○★☆•◉◯⬤■□▪▫█░▓▒⭐⚫⚪◆◇✓✔⋆\s]+|(\S)\1{2,})$/iu;
const rating =
  /\s*(?:[●○★☆◉◯⬤■□▪▫█░▓▒⭐⚫⚪◆◇⋆]\s?)+(?:\d{1,2})?$|\s+\d(?:\.\d)?\s*\/\s*(?:5|10)$|\s+\d{1,3}\s?%$/u;

/** Whether a text only rates something: "Advanced", "5 years", "80 %", five dots. */
export function isLevel(text: string): boolean {
  return level.test(text.trim());
}

/** "Python ●●●○○" and "SQL 80 %" without their rating. */
export function withoutRating(text: string): string {
  return text.replace(rating, '');
}
