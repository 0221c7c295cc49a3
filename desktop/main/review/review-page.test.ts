import type { ReviewDocument, ReviewField } from '@pluto/shared/http/review.ts';
import { describe, expect, it } from 'vitest';
import { de } from '../words/de.ts';
import { en } from '../words/en.ts';
import { escapeHtml, reviewPage } from './review-page.ts';

const at = '2026-03-02T09:00:00.000Z';
const spoken = {
  value: 'x',
  provenance: {
    source: 'spoken' as const,
    at,
    evidence: { kind: 'spoken' as const, entry_ids: ['1'], words: 'I moved to <Porto> & stayed' },
    confidence: 0.82,
    confirmed: false,
  },
};
const field = (over: Partial<ReviewField>): ReviewField => ({
  field_key: 'location',
  change: 'changed',
  before: spoken,
  after: spoken,
  label: 'Location',
  type: 'text',
  before_printed: 'Lisbon, Portugal',
  after_printed: 'Porto, Portugal',
  state: 'answered',
  decision: null,
  ...over,
});

function document(diff: ReviewField[]): ReviewDocument {
  const entry = { entry_id: '1', at, confidence: null, modality: 'typed' as const };
  return {
    schema: 'pluto.review/1',
    exported_at: at,
    exported_by: 'Dana Okafor',
    organisation_name: 'Harbour & Sons',
    review: {
      candidate: { name: 'Ana <script>alert(1)</script>' } as ReviewDocument['review']['candidate'],
      original: {},
      enriched: {},
      diff,
      scores: [
        {
          role_id: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
          role_title: 'Designer',
          before: { low: 10, high: 80, criteria: [] },
          after: { low: 55.4, high: 55.4, criteria: [] },
        },
      ],
      transcript: [
        { ...entry, speaker: 'interviewer', text: 'Where do you live?' },
        { ...entry, speaker: 'candidate', text: 'In "Porto".' },
      ],
      resumes: [],
      flags: [],
      audio_note: null,
      declined_fields: ['phone'],
    },
    history: {},
    audit_head: { number: 17, hash: 'ab'.repeat(32), signature: 'head.payload.signature' },
  };
}

describe('the printed review', () => {
  it('shows both sides with their words marked, the proof, the talk and the seal', () => {
    const { html, footer } = reviewPage(document([field({})]), en.reviewPage);
    expect(html).toContain('<del>Lisbon</del>, Portugal');
    expect(html).toContain('<ins>Porto</ins>, Portugal');
    expect(html).toContain('82% sure, not confirmed');
    expect(html).toContain('I moved to &lt;Porto&gt; &amp; stayed');
    expect(html).toContain('10 to 80');
    expect(html).toContain('In &quot;Porto&quot;.');
    expect(html).toContain('ab'.repeat(32));
    expect(html).toContain('Not decided');
    expect(footer).toContain('pageNumber');
  });

  it('lets nothing of a candidate become a tag', () => {
    const { html, footer } = reviewPage(document([]), en.reviewPage);
    expect(`${html}${footer}`).not.toContain('<script');
    expect(html).toContain('Ana &lt;script&gt;');
    expect(escapeHtml(`<'&">`)).toBe('&lt;&#39;&amp;&quot;&gt;');
  });

  it('lists apart what stayed the same, and speaks German', () => {
    const decision = {
      decision_id: '1',
      decision: 'restore' as const,
      by: 'Dana Okafor',
      at,
      reason: 'a doubt',
    };
    const diff = [field({ decision }), field({ change: 'unchanged', field_key: 'email', label: 'Email' })];
    const { html } = reviewPage(document(diff), de.reviewPage);
    expect(html).toContain('<html lang="de">');
    expect(html).toContain('Wiederhergestellt');
    expect(html).toContain('a doubt');
    expect(html.indexOf('Was gleich geblieben ist')).toBeGreaterThan(html.indexOf('Wiederhergestellt'));
  });
});
