import type { PlutoEvent } from '@pluto/shared/events/event.ts';
import type { RankingRow, Role } from '@pluto/shared/http/ranking.ts';
import type { Review, ReviewField } from '@pluto/shared/http/review.ts';
import type { CandidateSummary } from '@pluto/shared/http/words.ts';
import type { Provenance } from '@pluto/shared/profile/provenance.ts';
import type { Score } from '@pluto/shared/profile/score.ts';
import { vi } from 'vitest';
import type { PlutoBridge } from '../bridge.ts';

export const candidateId = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
export const roleId = '1f9619ff-8b86-4d01-b42d-00cf4fc964ff';
export const at = '2026-03-02T09:00:00.000Z';

/** A candidate nobody has invited yet. */
export function buildCandidate(over: Partial<CandidateSummary> = {}): CandidateSummary {
  return {
    candidate_id: candidateId,
    external_id: null,
    name: 'Maya Lindqvist',
    email: 'maya@example.com',
    current_title: 'Product Designer',
    current_company: null,
    location: null,
    status: 'imported',
    completeness: 0.4,
    has_enrichment_data: false,
    enrichment_date: null,
    enrichment_fields: [],
    link: null,
    intake: null,
    audio_troubles: [],
    created_at: at,
    updated_at: at,
    ...over,
  };
}

export function buildEvent(type: PlutoEvent['type'], over: Partial<PlutoEvent> = {}): PlutoEvent {
  return {
    event_id: '1',
    type,
    at,
    candidate_id: candidateId,
    candidate_name: 'Maya Lindqvist',
    details: {},
    ...over,
  };
}

export function buildScore(low: number, high: number, criteria: Record<string, number> = {}): Score {
  return {
    low,
    high,
    criteria: Object.entries(criteria).map(([key, points]) => ({
      key,
      label: key,
      field_key: 'skills',
      weight: 50,
      low: points,
      high: 50,
      value: null,
      evidence: null,
      explanation: 'Because.',
    })),
  };
}

export function buildRow(over: Partial<CandidateSummary> = {}, rank = 1): RankingRow {
  return {
    rank,
    candidate: buildCandidate(over),
    score: buildScore(20, 80),
    score_before: null,
    needs_rescore: false,
  };
}

export function buildRole(over: Partial<Role> = {}): Role {
  return {
    role_id: roleId,
    title: 'Product Designer',
    criteria: [],
    required_fields: [],
    custom_fields: [],
    rescore: 'automatic',
    budget_questions: 7,
    budget_minutes: 5,
    voice: null,
    question_plan: { order: [], off: [], wordings: [] },
    candidates: 1,
    created_at: at,
    updated_at: at,
    ...over,
  };
}

const typed: Provenance = {
  source: 'typed',
  at,
  evidence: { kind: 'typed', text: 'x' },
  confidence: 1,
  confirmed: true,
};

export function buildField(fieldKey: string, over: Partial<ReviewField> = {}): ReviewField {
  return {
    field_key: fieldKey,
    change: 'added',
    before: null,
    after: { value: 'new', provenance: typed },
    label: fieldKey,
    type: 'text',
    before_printed: null,
    after_printed: 'new',
    state: 'confirmed',
    decision: null,
    ...over,
  };
}

export function buildReview(diff: ReviewField[]): Review {
  return {
    candidate: buildCandidate({ status: 'intake_completed' }),
    original: {},
    enriched: {},
    diff,
    scores: [],
    transcript: [],
    resumes: [],
    flags: [],
    audio_note: null,
    declined_fields: [],
  };
}

/** A bridge that answers what the test says; anything else it is asked is an error. */
export function fakeBridge(answers: Partial<Record<keyof PlutoBridge, unknown>> = {}): PlutoBridge {
  return new Proxy(
    {},
    {
      get: (_target, method: keyof PlutoBridge) =>
        answers[method] ??
        vi.fn(() => {
          throw new Error(`The test did not expect pluto.${String(method)}`);
        }),
    },
  ) as PlutoBridge;
}
