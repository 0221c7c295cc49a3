import { describe, expect, it } from 'vitest';
import { briefingFor, recordedServer } from '../testing/recorded-server.ts';
import { storeForModel, type ToolRecord } from './update-candidate-profile.ts';

const briefing = () => briefingFor(['notice_period']);
const answer = { field_name: 'notice_period', field_value: 'six weeks', intent: 'value' as const };

async function after(...said: [text: string, confidence: number | null][]) {
  const known = briefing();
  const server = recordedServer(known);
  const saidEntries = said.map(([text, confidence], at) => ({ entryId: `e${at}`, text, confidence }));
  await server.appendTranscript(
    saidEntries.map(({ entryId, text, confidence }) => ({
      entry_id: entryId,
      speaker: 'candidate',
      text,
      at: '2026-03-02T10:00:00.000Z',
      confidence,
      modality: 'spoken',
    })),
  );
  const record: ToolRecord = { agenda: known.agenda, fields: known.fields, saidEntries, doubted: new Set() };
  return { server, record, store: () => storeForModel(server, record, answer) };
}

describe('words that were heard badly', () => {
  it('are asked again, not guessed; what the candidate has then heard is taken', async () => {
    const { server, store } = await after(['Six weeks.', 0.3]);
    const first = await store();
    expect(first.ok).toBe(false);
    expect(first.text).toMatch(/heard badly.*ask whether that is right/);
    expect(server.answers).toEqual([]);
    expect(await store()).toMatchObject({ ok: true });
    expect(server.stored).toEqual({ notice_period: '6 weeks' });
  });

  it.each([[0.5], [null]])('are no reason to ask where the confidence is %s', async (confidence) => {
    const { store } = await after(['Six weeks.', confidence]);
    expect(await store()).toMatchObject({ ok: true });
  });

  it('count for the words the value rests on: those that were said last', async () => {
    const { store } = await after(['Mumble.', 0.2], ['Six weeks.', 0.7]);
    expect(await store()).toMatchObject({ ok: true });
  });
});
