import type { TranscriptEntry } from '@pluto/shared/http/intake-state.ts';
import { useEffect, useRef, useState } from 'react';
import { printClock } from '../format.ts';
import { SearchInput } from '../ui/search-input.tsx';
import { copy } from '../words/words.ts';
import { heardText, isCutOff } from './heard-text.ts';
import { markWords, searchTranscript } from './search-transcript.ts';

const words = copy.review;

/** The talk, searchable. The entry behind a value is brought into view and marked. */
export function ReviewTranscript({
  transcript,
  shownEntry,
  onShown,
}: {
  transcript: readonly TranscriptEntry[];
  shownEntry: string | null;
  onShown: () => void;
}) {
  const [search, setSearch] = useState('');
  const [marked, setMarked] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const found = searchTranscript(transcript, search);

  useEffect(() => {
    if (!shownEntry) return;
    setSearch('');
    setMarked(shownEntry);
    onShown();
  }, [shownEntry, onShown]);

  useEffect(() => {
    if (!marked) return;
    const entry = list.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(marked)}"]`);
    entry?.scrollIntoView({ block: 'center' });
    entry?.focus({ preventScroll: true });
  }, [marked]);

  return (
    <section className="transcript" aria-label={words.transcript}>
      <header className="transcript-head">
        <h2>{words.transcript}</h2>
        {search ? <span role="status">{words.hits(found.length)}</span> : null}
      </header>
      {transcript.length > 0 ? (
        <SearchInput label={words.searchTranscript} value={search} onSearch={setSearch} pauseMs={0} />
      ) : null}
      {transcript.length === 0 ? <p className="review-small">{words.noTranscript}</p> : null}
      {search && found.length === 0 ? <p className="review-small">{words.nothingSaid}</p> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <ol className="transcript-list" ref={list} tabIndex={0} aria-label={words.transcript}>
        {found.map((entry) => (
          <li
            key={entry.entry_id}
            data-entry={entry.entry_id}
            tabIndex={-1}
            className={`transcript-entry transcript-${entry.speaker}${entry.entry_id === marked ? ' is-marked' : ''}`}
          >
            <p className="transcript-who">
              {words[entry.speaker]} · <time dateTime={entry.at}>{printClock(entry.at)}</time>
              {entry.modality === 'typed' ? ` · ${words.typedEntry}` : null}
              {isCutOff(entry) ? ` · ${words.cutOff}` : null}
            </p>
            <p>
              <FoundWords text={heardText(entry)} search={search} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A text with what was searched for marked. */
function FoundWords({ text, search }: { text: string; search: string }) {
  return markWords(text, search).map(({ text: part, isHit }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts have no identity besides their place
    isHit ? <mark key={index}>{part}</mark> : <span key={index}>{part}</span>,
  );
}
