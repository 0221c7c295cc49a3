/** A run of words that stayed, went or came. Joining `same` and `removed` gives the old text, `same` and `added` the new. */
export interface WordChange {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Above this many word pairs the table would cost more than it tells: the whole text counts as replaced. */
const maxPairs = 1_000_000;

function splitWords(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}_'’]+|[^\s\p{L}\p{N}_'’]/gu) ?? [];
}

/** Lengths of the longest common subsequences of all tails: `table[i][j]` is that of before[i..] and after[j..]. */
function measureTails(before: readonly string[], after: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const row = table[i] as Uint16Array;
    const next = table[i + 1] as Uint16Array;
    for (let j = after.length - 1; j >= 0; j -= 1) {
      row[j] =
        before[i] === after[j]
          ? (next[j + 1] as number) + 1
          : Math.max(next[j] as number, row[j + 1] as number);
    }
  }
  return table;
}

/**
 * Joins changes that only white space keeps apart: "Product Designer" for "UX Lead" is one change, not two with a
 * space between that stayed.
 */
function joinAcrossSpaces(changes: readonly WordChange[]): WordChange[] {
  const joined: WordChange[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) joined.push({ kind: 'removed', text: removed });
    if (added) joined.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  changes.forEach((change, index) => {
    const isBetween =
      change.text.trim() === '' && removed !== '' && added !== '' && index + 2 < changes.length;
    if (change.kind === 'removed') removed += change.text;
    else if (change.kind === 'added') added += change.text;
    else if (isBetween) {
      removed += change.text;
      added += change.text;
    } else {
      flush();
      joined.push({ ...change });
    }
  });
  flush();
  return joined;
}

/** Compares two texts word by word by their longest common subsequence. Neighbours of a kind are joined. */
export function diffWords(before: string, after: string): WordChange[] {
  const changes: WordChange[] = [];
  const push = (kind: WordChange['kind'], text: string) => {
    if (text === '') return;
    const last = changes.at(-1);
    if (last?.kind === kind) last.text += text;
    else changes.push({ kind, text });
  };
  const old = splitWords(before);
  const fresh = splitWords(after);
  if (old.length * fresh.length > maxPairs) {
    push(before === after ? 'same' : 'removed', before);
    if (before !== after) push('added', after);
    return changes;
  }
  const table = measureTails(old, fresh);
  let i = 0;
  let j = 0;
  while (i < old.length || j < fresh.length) {
    const keepOld = table[i]?.[j + 1] ?? -1;
    const keepFresh = table[i + 1]?.[j] ?? -1;
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      push('same', old[i] as string);
      i += 1;
      j += 1;
    } else if (i < old.length && (j >= fresh.length || keepFresh >= keepOld)) {
      push('removed', old[i] as string);
      i += 1;
    } else {
      push('added', fresh[j] as string);
      j += 1;
    }
  }
  return joinAcrossSpaces(changes);
}
