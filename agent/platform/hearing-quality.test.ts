import { describe, expect, it } from 'vitest';
import { qualityOf } from './hearing-quality.ts';

describe('qualityOf', () => {
  it.each([
    [['clipped', 'noisy'], 'overdriven'],
    [['noisy'], 'noise'],
    [['quiet'], 'quiet'],
  ])('names the trouble of %j', (hints, word) => {
    expect(qualityOf({ text: 'x', pluto: { confidence: 0.4, quality: { hints } } })?.trouble).toContain(word);
  });

  it('is silent about good sound and about hints it does not know', () => {
    const heard = { pluto: { confidence: 0.9, quality: { hints: ['no_speech'] } } };
    expect(qualityOf(heard)).toEqual({ confidence: 0.9, trouble: null });
  });

  it.each([[null], [{ text: 'plain json of another server' }], [{ pluto: 7 }]])(
    'knows nothing from %j',
    (body) => {
      expect(qualityOf(body)).toBeNull();
    },
  );
});
