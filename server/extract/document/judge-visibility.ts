import { contrast } from './colour-contrast.ts';
import type { Area } from './document-text.ts';
import type { PaintedAreas } from './painted-areas.ts';
import type { DrawnText } from './text-pen.ts';

/** A text with what decides whether an eye can see it. */
export interface PlacedText extends DrawnText {
  /** How many paints came before it. */
  order: number;
  /** Colour of its letters; null where they are painted with a pattern. */
  colour: string | null;
  clip: Area;
  /** Neither filled nor stroked, or with next to no opacity. */
  isClear: boolean;
  /** On a layer that is switched off. */
  isOff: boolean;
}

/**
 * `clear` text has no paint of its own, or lies under a picture: recognised text of a scan, or a label over
 * letters drawn as outlines.
 */
export type Visibility = 'visible' | 'hidden' | 'clear';

/** A text and whether an eye can see it. */
export interface JudgedText extends PlacedText {
  visibility: Visibility;
}

const smallestReadable = 2.6;
/** Letters of less contrast to their ground cannot be told from it. */
const leastContrast = 1.12;
const paper = '#ffffff';

function isInside(area: Area, clip: Area): boolean {
  const x = (area.left + area.right) / 2;
  const y = (area.top + area.bottom) / 2;
  return x >= clip.left && x <= clip.right && y >= clip.top && y <= clip.bottom;
}

/** Whether an eye can see a text; `unseen` where the pixels of a picture have to be known for that. */
export function judgeVisibility(text: PlacedText, page: Area, painted: PaintedAreas): Visibility | 'unseen' {
  if (text.size < smallestReadable || text.isOff) return 'hidden';
  if (!isInside(text, page) || !isInside(text, text.clip)) return 'hidden';
  if (text.isClear) return 'clear';
  const over = painted.over(text, text.order);
  if (over === 'shape') return 'hidden';
  if (over === 'picture') return 'clear';
  if (text.colour === null) return over ?? 'visible';
  const ground = painted.behind(text, text.order);
  if (ground?.kind === 'unseen') return contrast(text.colour, paper) < 2 ? 'unseen' : (over ?? 'visible');
  const behind = ground === null ? paper : ground.kind === 'plain' ? ground.colour : null;
  if (behind !== null && contrast(text.colour, behind) < leastContrast) return 'hidden';
  return over ?? 'visible';
}
