import type { TranscriptEntry } from '@pluto/shared/http/intake-state.ts';
import { expect, test } from 'vitest';
import { mergeCaptions } from './merge-captions.ts';

function entry(entry_id: string, speaker: TranscriptEntry['speaker'], text: string): TranscriptEntry {
  return { entry_id, speaker, text, at: '2026-11-22T15:35:00.000Z', confidence: null, modality: 'spoken' };
}

const transcript = [entry('1', 'interviewer', 'Hello Maya.'), entry('2', 'candidate', 'Hello.')];

test.each([
  ['words the server does not have yet', { id: 'x', speaker: 'candidate', text: 'Three months' }, 1],
  ['words it has', { id: 'x', speaker: 'candidate', text: 'hello' }, 0],
  ['the beginning of words it has', { id: 'x', speaker: 'interviewer', text: 'Hello Ma' }, 0],
  ['the same words of the other one', { id: 'x', speaker: 'interviewer', text: 'Three months' }, 1],
  ['the same entry', { id: '2', speaker: 'candidate', text: 'Something else' }, 0],
  ['silence', { id: 'x', speaker: 'candidate', text: ' ' }, 0],
] as const)('shows %s once', (_, live, added) => {
  expect(mergeCaptions(transcript, [{ ...live, final: false }])).toHaveLength(2 + added);
});

test('keeps the order of the talk', () => {
  const lines = mergeCaptions(transcript, [
    { id: 'x', speaker: 'interviewer', text: 'What is your', final: false },
  ]);
  expect(lines.map(({ text }) => text)).toEqual(['Hello Maya.', 'Hello.', 'What is your']);
});

test('forgets a sentence that was interrupted once the talk has gone on', () => {
  const later = Array.from({ length: 9 }, (_, at) => entry(`l${at}`, 'candidate', `Answer number ${at}`));
  const live = [
    { id: 'a', speaker: 'interviewer', text: 'Hello Maya. I have', final: false },
    { id: 'b', speaker: 'candidate', text: 'Answer number 8', final: false },
    { id: 'c', speaker: 'interviewer', text: 'Thank you', final: false },
  ] as const;
  const lines = mergeCaptions([...transcript, ...later], live);
  expect(lines.at(-1)?.text).toBe('Thank you');
  expect(lines).toHaveLength(2 + 9 + 1);
});

const question: TranscriptEntry = {
  ...entry('3', 'interviewer', 'When could you start with us?'),
  heard_characters: 0,
};

test('shows a sentence of the interviewer word by word, as the voice reaches it, not whole at its beginning', () => {
  const shown = (text: string) =>
    mergeCaptions([...transcript, question], [{ id: 'q', speaker: 'interviewer', text, final: false }]).at(
      -1,
    );
  expect(mergeCaptions([...transcript, question], []).at(-1)?.text).toBe('Hello.');
  expect(shown('When')?.text).toBe('When');
  expect(shown('When could you')?.text).toBe('When could you');
});

test('shows it once when it has been heard to its end', () => {
  const lines = mergeCaptions(
    [...transcript, { ...question, heard_characters: null }],
    [{ id: 'q', speaker: 'interviewer', text: 'When could you start with us?', final: true }],
  );
  expect(lines.map(({ text }) => text)).toEqual(['Hello Maya.', 'Hello.', 'When could you start with us?']);
});

test('cuts what was interrupted where it was cut', () => {
  const lines = mergeCaptions(
    [...transcript, { ...question, heard_characters: 14 }, entry('4', 'candidate', 'In six weeks.')],
    [
      { id: 'q', speaker: 'interviewer', text: 'When could you', final: true },
      { id: 'a', speaker: 'candidate', text: 'In six weeks.', final: true },
    ],
  );
  expect(lines.slice(2).map(({ text }) => text)).toEqual(['When could you …', 'In six weeks.']);
});

test('shows that the candidate is heard, before their words are known', () => {
  expect(mergeCaptions(transcript, [], true).at(-1)).toMatchObject({
    speaker: 'candidate',
    text: '…',
    final: false,
  });
});
