// @vitest-environment happy-dom
import type { Evidence } from '@pluto/shared/profile/provenance.ts';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { copy } from '../words/words.ts';
import { describeEvidence, EvidenceText } from './evidence-text.tsx';

afterEach(cleanup);

const read: Evidence = {
  kind: 'resume',
  resume_id: null,
  file: 'noor.pdf',
  page: 2,
  box: null,
  text: 'City Clinic',
};

test('says when a model has proposed a value, beside the words on the page', () => {
  const proposed = { ...read, proposed_by: 'reader-1' };
  render(<EvidenceText evidence={proposed} />);
  expect(screen.getByText('City Clinic')).toBeDefined();
  expect(screen.getByText(copy.review.proposedBy('reader-1'))).toBeDefined();
  expect(describeEvidence(proposed)).toContain('reader-1');
});

test('says nothing of a model where rules have read it', () => {
  render(<EvidenceText evidence={read} />);
  expect(screen.queryByText(/model/)).toBeNull();
  expect(describeEvidence(read)).toBe('noor.pdf, page 2: “City Clinic”');
});
