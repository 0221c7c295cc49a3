import { expect, test } from 'vitest';
import { copy } from '../copy.ts';
import { callView } from './call-view.ts';
import { initialVoiceState, newestAgent, reduceVoice, type VoiceEvent } from './voice-state.ts';

const ghost = { identity: 'agent-old', joinedAtMs: 1000, state: 'speaking' };
const successor = { identity: 'agent-new', joinedAtMs: 2000, state: 'listening' };

function after(...events: VoiceEvent[]) {
  return events.reduce(reduceVoice, initialVoiceState);
}

test('the newest agent wins, in whatever order the room lists them', () => {
  expect(newestAgent([successor, ghost])).toBe(successor);
  expect(newestAgent([ghost, successor])).toBe(successor);
  expect(newestAgent([])).toBeNull();
});

test('a caption that grows stays one line; old ones go', () => {
  const caption = (id: string, text: string): VoiceEvent => ({
    type: 'caption',
    caption: { id, speaker: 'interviewer', text, final: false },
  });
  const state = after(caption('a', 'What'), caption('b', 'x'), caption('a', 'What is'));
  expect(state.captions.map(({ text }) => text)).toEqual(['What is', 'x']);
  const many = after(...Array.from({ length: 30 }, (_, index) => caption(String(index), 'x')));
  expect(many.captions).toHaveLength(12);
  expect(many.captions.at(-1)?.id).toBe('29');
});

const here: VoiceEvent = { type: 'agents_changed', agents: [successor] };
const gone: VoiceEvent = { type: 'agents_changed', agents: [] };

test.each([
  ['before the room is joined', after(), 'waiting', false, 'connecting', null],
  ['alone at first', after({ type: 'connected' }), 'waiting', false, 'connecting', null],
  ['alone for long', after({ type: 'connected' }), 'waiting', true, 'away', 'missing'],
  ['with the interviewer', after({ type: 'connected' }, here), 'active', false, 'listening', null],
  [
    'after the interviewer left',
    after({ type: 'connected' }, here, gone),
    'active',
    false,
    'away',
    'recalled',
  ],
  ['with a ghost only', after({ type: 'connected' }, here), 'waiting', false, 'away', 'recalled'],
  [
    'muted',
    after({ type: 'connected' }, here, { type: 'muted', muted: true }),
    'active',
    false,
    'paused',
    null,
  ],
  [
    'reconnecting',
    after({ type: 'connected' }, here, { type: 'reconnecting' }),
    'active',
    false,
    'connecting',
    'reconnecting',
  ],
  [
    'cut off',
    after({ type: 'connected' }, here, { type: 'dropped', reason: 'lost' }),
    'active',
    false,
    'connecting',
    'reconnecting',
  ],
  [
    'cut off for good',
    after({ type: 'connected' }, here, { type: 'dropped', reason: 'lost' }, { type: 'gave_up' }),
    'active',
    false,
    'away',
    'dropped',
  ],
  [
    'taken up on another device',
    after({ type: 'connected' }, here, { type: 'dropped', reason: 'elsewhere' }),
    'active',
    false,
    'away',
    'elsewhere',
  ],
  [
    'sent out of the room',
    after({ type: 'connected' }, here, { type: 'dropped', reason: 'closed' }),
    'active',
    false,
    'away',
    'dropped',
  ],
  [
    'joined anew',
    after({ type: 'connected' }, here, { type: 'dropped', reason: 'lost' }, { type: 'joining' }),
    'waiting',
    false,
    'connecting',
    null,
  ],
] as const)('says how the call stands %s', (_, voice, server, isLate, orb, trouble) => {
  expect(callView(voice, server, isLate)).toMatchObject({ orb, trouble });
});

test('an agent that is still starting up is joining, not called back', () => {
  const voice = after(
    { type: 'connected' },
    { type: 'agents_changed', agents: [{ ...successor, state: 'initializing' }] },
  );
  expect(callView(voice, 'waiting', false).label).toBe(copy.talk.waiting);
});

test('an agent that never gets ready is as good as none', () => {
  const voice = after(
    { type: 'connected' },
    { type: 'agents_changed', agents: [{ ...successor, state: 'initializing' }] },
  );
  expect(callView(voice, 'active', false).trouble).toBeNull();
  expect(callView(voice, 'active', true).trouble).toBe('missing');
});

test('an agent that has not said its state is still joining', () => {
  const voice = after(
    { type: 'connected' },
    { type: 'agents_changed', agents: [{ ...successor, state: null }] },
  );
  expect(callView(voice, 'active', false).label).toBe(copy.talk.waiting);
});
