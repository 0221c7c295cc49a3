import { Button } from '@pluto/shared/ui/index.ts';
import { useRef, useState } from 'react';
import './tour.css';
import { useStore } from '../store/use-store.ts';
import { copy } from '../words/words.ts';

const words = copy.tour;

/**
 * What to know at the first start, in a few steps beside the work, never over it. Escape or one press ends it, and it
 * does not come back by itself.
 */
export function Tour() {
  const isDue = useStore((state) => state.arePreferencesKnown && !state.preferences.tour_seen);
  const change = useStore((state) => state.changePreferences);
  const [index, setIndex] = useState(0);
  const next = useRef<HTMLButtonElement>(null);
  const step = words.steps[index];
  if (!isDue || !step) return null;
  const isLast = index === words.steps.length - 1;
  const finish = () => {
    setIndex(0);
    void change({ tour_seen: true });
  };
  const show = (position: number) => {
    setIndex(position);
    // The button that was pressed may be gone now.
    next.current?.focus();
  };
  return (
    <section
      className="tour"
      aria-label={words.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') finish();
      }}
    >
      <div role="status">
        <p className="tour-place">{words.place(index + 1, words.steps.length)}</p>
        <h2 className="tour-title">{step.title}</h2>
        <p className="tour-text">{step.text}</p>
      </div>
      <div className="tour-buttons">
        <Button ref={next} size="small" variant="primary" onClick={isLast ? finish : () => show(index + 1)}>
          {isLast ? words.done : words.next}
        </Button>
        {index === 0 ? null : (
          <Button size="small" onClick={() => show(index - 1)}>
            {words.back}
          </Button>
        )}
        {isLast ? null : (
          <Button size="small" variant="quiet" onClick={finish}>
            {words.skip}
          </Button>
        )}
      </div>
    </section>
  );
}
