/** A number found in a text. `start` and `end` are offsets in the text. */
export interface FoundNumber {
  value: number;
  start: number;
  end: number;
}

interface Token {
  text: string;
  start: number;
  end: number;
}

const small: Record<string, number> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const tens: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const scales: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  grand: 1e3,
  k: 1e3,
  lakh: 1e5,
  lakhs: 1e5,
  million: 1e6,
  mil: 1e6,
  m: 1e6,
  crore: 1e7,
  crores: 1e7,
  hundreds: 100,
  thousands: 1e3,
};

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const pattern =
    /\d+(?:[,\u00a0\u202f ']\d{3})+(?!\d)(?:\.\d+)?|\d+,\d{1,2}(?!\d)|\d+(?:\.\d+)?|[½¼¾]|\p{L}+/gu;
  for (const match of text.matchAll(pattern)) {
    tokens.push({ text: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

const fractions: Record<string, number> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

function isAdjacent(text: string, left: Token, right: Token): boolean {
  return /^[\s-]*$/.test(text.slice(left.end, right.start));
}

interface Parsed {
  value: number;
  next: number;
}

/** Numeral below one hundred: "twenty five", "twelve", "7". */
function readSmall(text: string, tokens: readonly Token[], at: number): Parsed | null {
  const token = tokens[at];
  if (!token) return null;
  if (/^\d+,\d{1,2}$/.test(token.text)) return { value: Number(token.text.replace(',', '.')), next: at + 1 };
  if (/^\d/.test(token.text)) return { value: Number(token.text.replace(/[^\d.]/g, '')), next: at + 1 };
  const ten = tens[token.text];
  if (ten !== undefined) {
    const following = tokens[at + 1];
    const one = following && isAdjacent(text, token, following) ? small[following.text] : undefined;
    return one !== undefined && one > 0 && one < 10
      ? { value: ten + one, next: at + 2 }
      : { value: ten, next: at + 1 };
  }
  const unit = small[token.text];
  return unit === undefined ? null : { value: unit, next: at + 1 };
}

function readScaled(text: string, tokens: readonly Token[], at: number): Parsed | null {
  let index = at;
  let total = 0;
  let current: number | null = null;
  const first = tokens[at];
  if (!first) return null;
  const second = tokens[at + 1];
  if ((first.text === 'a' || first.text === 'an') && second && isAdjacent(text, first, second)) {
    if (scales[second.text] === undefined || second.text.length < 2) return null;
    current = 1;
    index = at + 1;
  }
  let lastScale = Number.POSITIVE_INFINITY;
  while (index < tokens.length) {
    const token = tokens[index] as Token;
    const previous = tokens[index - 1];
    if (index > at && previous && !isAdjacent(text, previous, token)) break;
    const scale = scales[token.text];
    if (scale !== undefined && current !== null) {
      if (scale === 100) current *= 100;
      else {
        if (scale >= lastScale) break;
        total += current * scale;
        lastScale = scale;
        current = null;
      }
      index += 1;
      continue;
    }
    if (token.text === 'and' && index > at) {
      const behind = tokens[index - 1]?.text ?? '';
      const ahead = readSmall(text, tokens, index + 1);
      const aheadToken = tokens[index + 1];
      const afterAhead = ahead ? tokens[ahead.next] : undefined;
      const isHalf = afterAhead && /^(?:halves|quarters)$/.test(afterAhead.text);
      if (
        scales[behind] !== undefined &&
        ahead &&
        aheadToken &&
        isAdjacent(text, token, aheadToken) &&
        !isHalf
      ) {
        index += 1;
        continue;
      }
      break;
    }
    const numeral = readSmall(text, tokens, index);
    if (!numeral) break;
    if (current !== null) {
      // "five hundred twenty": a numeral may follow a hundred, otherwise a new number begins.
      if (current % 100 === 0 && current > 0 && numeral.value < 100) current += numeral.value;
      else break;
    } else {
      if (numeral.value >= lastScale) break;
      current = numeral.value;
    }
    index = numeral.next;
  }
  if (current === null && lastScale === Number.POSITIVE_INFINITY) return null;
  return { value: total + (current ?? 0), next: index };
}

/** "And" before a fraction, as recognisers write it: "twenty five in a half years". */
const soundsLikeAnd: ReadonlySet<string> = new Set(['and', 'an', 'in', 'end', 'n']);

/** "… and a half", "… and three quarters", "… point five". */
function readFraction(text: string, tokens: readonly Token[], whole: Parsed): Parsed {
  const texts = tokens.slice(whole.next, whole.next + 4).map((token) => token.text);
  const [first, second, third] = texts;
  const last = tokens[whole.next - 1];
  const following = tokens[whole.next];
  if (!last || !following || !isAdjacent(text, last, following)) return whole;
  if (first && fractions[first] !== undefined)
    return { value: whole.value + fractions[first], next: whole.next + 1 };
  const isAnd = first !== undefined && soundsLikeAnd.has(first);
  if (isAnd && /^(?:a|uh|the|one)$/.test(second ?? '') && (third === 'half' || third === 'quarter')) {
    return { value: whole.value + (third === 'half' ? 0.5 : 0.25), next: whole.next + 3 };
  }
  if (isAnd && second === 'half') return { value: whole.value + 0.5, next: whole.next + 2 };
  if (first === 'and' && second === 'three' && third === 'quarters') {
    return { value: whole.value + 0.75, next: whole.next + 3 };
  }
  if (first === 'point') {
    let digits = '';
    let index = whole.next + 1;
    while (index < tokens.length) {
      const word = tokens[index]?.text ?? '';
      const digit = /^\d+$/.test(word)
        ? word
        : word === 'oh'
          ? '0'
          : small[word] !== undefined
            ? String(small[word])
            : null;
      if (digit === null) break;
      digits += digit;
      index += 1;
    }
    if (digits !== '') {
      const scale = tokens[index] ? scales[tokens[index]?.text ?? ''] : undefined;
      const value = Number(`${whole.value}.${digits}`);
      return scale ? { value: value * scale, next: index + 1 } : { value, next: index };
    }
  }
  return whole;
}

/** "three and a half thousand": the scale behind the fraction counts for all of it. */
function scaledAfter(tokens: readonly Token[], before: Parsed, whole: Parsed): Parsed {
  const word = tokens[whole.next]?.text ?? '';
  const scale = whole.next > before.next && word.length > 1 ? scales[word] : undefined;
  return scale && scale >= 1000 && whole.value < 1000
    ? { value: whole.value * scale, next: whole.next + 1 }
    : whole;
}

/** Rounds away binary noise of a product such as 1.1 × 1000. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}

/**
 * Cardinal numbers in a text, in words or digits, in order: "eight and a half" is 8.5, "fifty five thousand"
 * 55000, "2.5", "55k", "a hundred and twenty". Digits said one by one are separate numbers.
 */
export function numbersIn(text: string): FoundNumber[] {
  const tokens = tokensOf(text);
  const found: FoundNumber[] = [];
  let index = 0;
  while (index < tokens.length) {
    const token = tokens[index] as Token;
    if (token.text === 'half' && tokens[index + 1] && /^(?:a|an)$/.test(tokens[index + 1]?.text ?? '')) {
      const scale = scales[tokens[index + 2]?.text ?? ''];
      const span = scale === undefined ? 2 : 3;
      const end = tokens[index + span - 1]?.end ?? token.end;
      found.push({ value: 0.5 * (scale ?? 1), start: token.start, end });
      index += span;
      continue;
    }
    if (fractions[token.text] !== undefined) {
      found.push({ value: fractions[token.text] ?? 0, start: token.start, end: token.end });
      index += 1;
      continue;
    }
    const scaled = readScaled(text, tokens, index);
    if (!scaled) {
      index += 1;
      continue;
    }
    const whole = scaledAfter(tokens, scaled, readFraction(text, tokens, scaled));
    found.push({
      value: exact(whole.value),
      start: token.start,
      end: tokens[whole.next - 1]?.end ?? token.end,
    });
    index = whole.next;
  }
  return found;
}
