import type { Evidence } from '@pluto/shared/profile/provenance.ts';
import './evidence-text.css';
import { copy } from '../words/words.ts';

const words = copy.review;

/** One line that says what the proof is, for tooltips and lists. */
export function describeEvidence(evidence: Evidence | null): string | null {
  if (!evidence) return null;
  switch (evidence.kind) {
    case 'import':
      return words.fromImport(evidence.file, evidence.line);
    case 'resume':
      return [
        `${words.fromResume(evidence.file, evidence.page)}: “${evidence.text}”`,
        ...(evidence.proposed_by ? [words.proposedBy(evidence.proposed_by)] : []),
      ].join('. ');
    case 'spoken':
      return `“${evidence.words}”`;
    case 'typed':
      return words.typed;
    case 'recruiter':
      return words.fromRecruiter(evidence.account_name);
  }
}

/** The proof behind a value: the words said, the text of the resume, what was typed. */
export function EvidenceText({ evidence }: { evidence: Evidence | null }) {
  if (!evidence) return null;
  switch (evidence.kind) {
    case 'import':
      return (
        <p className="evidence">
          {words.fromImport(evidence.file, evidence.line)}
          {evidence.column ? `, “${evidence.column}”` : null}
        </p>
      );
    case 'resume':
      return (
        <div className="evidence">
          <blockquote title={evidence.text}>{evidence.text}</blockquote>
          <p>{words.fromResume(evidence.file, evidence.page)}</p>
          {evidence.proposed_by ? <p>{words.proposedBy(evidence.proposed_by)}</p> : null}
        </div>
      );
    case 'spoken':
      return (
        <div className="evidence">
          <blockquote title={evidence.words}>{evidence.words}</blockquote>
        </div>
      );
    case 'typed':
      return (
        <div className="evidence">
          <blockquote title={evidence.text}>{evidence.text}</blockquote>
        </div>
      );
    case 'recruiter':
      return (
        <div className="evidence">
          <p>{words.fromRecruiter(evidence.account_name)}</p>
          {evidence.reason ? <blockquote title={evidence.reason}>{evidence.reason}</blockquote> : null}
        </div>
      );
  }
}
