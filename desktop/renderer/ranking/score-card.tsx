import { type RefObject, useEffect, useRef, useState } from 'react';
import { latestOf } from '../store/remote.ts';
import { useStore } from '../store/use-store.ts';
import { copy } from '../words/words.ts';
import { ScoreExplanation } from './score-explanation.tsx';

const words = copy.ranking.explain;
/** Who only passes over the scores wants no card. */
const restMs = 350;
const gap = 8;
const width = 368;

interface Shown {
  candidateId: string;
  top: number;
  left: number;
}

/** Where the card fits beside a place: to its right, else to its left; never over the lower edge. */
export function cardPlace(
  place: { top: number; left: number; right: number },
  window: { width: number; height: number },
): { top: number; left: number } {
  const isRoom = place.right + gap + width <= window.width;
  const left = isRoom ? place.right + gap : Math.max(gap, place.left - gap - width);
  return { left, top: Math.max(gap, Math.min(place.top, window.height - 420)) };
}

/**
 * The card that explains a score while one rests on it (`data-explains` names the candidate), or on the key E. One card
 * for the whole list, so that rows stay cheap.
 */
export function ScoreCard({
  area,
  roleTitle,
  asked,
  onClose,
}: {
  area: RefObject<HTMLDivElement | null>;
  roleTitle: string;
  /** Candidate asked for by key, null when nobody is. */
  asked: string | null;
  onClose: () => void;
}) {
  const [hovered, setHovered] = useState<Shown | null>(null);
  const explain = useStore((state) => state.explain);
  const explained = useStore((state) => state.explained);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  useEffect(() => {
    const root = area.current;
    if (!root) return;
    const stop = () => {
      if (timer.current) clearTimeout(timer.current);
      timer.current = null;
    };
    const over = (event: PointerEvent) => {
      const cell = (event.target as Element | null)?.closest<HTMLElement>('[data-explains]');
      stop();
      if (!cell) {
        setHovered(null);
        return;
      }
      const candidateId = cell.dataset.explains ?? '';
      timer.current = setTimeout(() => {
        const { innerWidth, innerHeight } = window;
        const place = cardPlace(cell.getBoundingClientRect(), { width: innerWidth, height: innerHeight });
        setHovered({ candidateId, ...place });
      }, restMs);
    };
    const leave = () => {
      stop();
      setHovered(null);
    };
    root.addEventListener('pointerover', over);
    root.addEventListener('pointerleave', leave);
    root.addEventListener('wheel', leave, { passive: true });
    return () => {
      stop();
      root.removeEventListener('pointerover', over);
      root.removeEventListener('pointerleave', leave);
      root.removeEventListener('wheel', leave);
    };
  }, [area]);

  const byKey = asked ? placeOfActive(area.current, asked) : null;
  const shown = byKey ?? hovered;
  const candidateId = shown?.candidateId ?? null;
  useEffect(() => {
    if (candidateId) void explain(candidateId);
  }, [candidateId, explain]);
  useEffect(() => {
    if (!asked) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopImmediatePropagation();
      onClose();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [asked, onClose]);

  const row = latestOf(explained);
  if (!shown || row?.candidate.candidate_id !== shown.candidateId) return null;
  return (
    <section
      className="explain-card"
      style={{ top: shown.top, left: shown.left }}
      aria-label={words.card(row.candidate.name)}
    >
      <h2>{row.candidate.name}</h2>
      <ScoreExplanation row={row} roleTitle={roleTitle} />
    </section>
  );
}

function placeOfActive(root: HTMLElement | null, candidateId: string): Shown | null {
  const cell = root?.querySelector(`[data-explains="${CSS.escape(candidateId)}"]`);
  if (!cell) return null;
  const size = { width: window.innerWidth, height: window.innerHeight };
  return { candidateId, ...cardPlace(cell.getBoundingClientRect(), size) };
}
