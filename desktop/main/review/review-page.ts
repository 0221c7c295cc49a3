import type { ReviewDocument, ReviewField } from '@pluto/shared/http/review.ts';
import { diffWords } from '@pluto/shared/profile/diff-words.ts';
import type { Provenance } from '@pluto/shared/profile/provenance.ts';
import type { MainWords } from '../words/en.ts';
import type { PrintedPage } from './print-page.ts';
import { reviewPageStyle } from './review-page-style.ts';

type Words = MainWords['reviewPage'];

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML: nothing a candidate said or wrote becomes a tag. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}

const element = (tag: string, inner: string, attributes = '') => `<${tag}${attributes}>${inner}</${tag}>`;
const cell = (inner: string) => element('td', inner);
const list = (items: readonly string[]) => element('ul', items.map((item) => element('li', item)).join(''));

/** One side of a field, with the words marked that went or came. */
function side(field: ReviewField, of: 'before' | 'after', words: Words): string {
  const printed = of === 'before' ? field.before_printed : field.after_printed;
  if (printed === null) return element('span', words.unknown, ' class="faint"');
  const mark = of === 'before' ? 'removed' : 'added';
  const tag = of === 'before' ? 'del' : 'ins';
  if (field.change === 'added' && of === 'after') return element('ins', escapeHtml(printed));
  if (field.change !== 'changed') return escapeHtml(printed);
  return diffWords(field.before_printed ?? '', field.after_printed ?? '')
    .filter(({ kind }) => kind === 'same' || kind === mark)
    .map(({ kind, text }) => (kind === 'same' ? escapeHtml(text) : element(tag, escapeHtml(text))))
    .join('');
}

function proof({ source, evidence, confidence, confirmed }: Provenance, words: Words): string {
  const how = [
    words.sources[source],
    confirmed ? words.confirmed : null,
    !confirmed && confidence < 1 ? words.confidence(Math.round(confidence * 100)) : null,
  ];
  const said = (text: string) => element('q', escapeHtml(text));
  const lines = [escapeHtml(how.filter(Boolean).join(', '))];
  switch (evidence?.kind) {
    case 'spoken':
      lines.push(said(evidence.words));
      break;
    case 'typed':
      lines.push(said(evidence.text));
      break;
    case 'resume':
      lines.push(escapeHtml(words.place(evidence.file, evidence.page)), said(evidence.text));
      break;
    case 'import':
      lines.push(escapeHtml(words.line(evidence.file, evidence.line)));
      break;
    case 'recruiter':
      lines.push(escapeHtml(evidence.account_name));
      if (evidence.reason) lines.push(said(evidence.reason));
      break;
  }
  return lines.map((line) => element('p', line)).join('');
}

function decisionOf({ decision }: ReviewField, words: Words): string {
  if (!decision) return element('span', words.undecided, ' class="faint"');
  return [
    element('strong', words.decisions[decision.decision]),
    escapeHtml(`${decision.by}, ${words.time(decision.at)}`),
    ...(decision.reason ? [element('q', escapeHtml(decision.reason))] : []),
  ]
    .map((line) => element('p', line))
    .join('');
}

function changes(fields: readonly ReviewField[], words: Words): string {
  if (fields.length === 0) return element('p', words.noChanges);
  const head = [words.field, words.original, words.enriched, words.proof, words.decision];
  const rows = fields.map((field) =>
    element(
      'tr',
      element('th', escapeHtml(field.label), ' scope="row"') +
        cell(side(field, 'before', words)) +
        cell(side(field, 'after', words)) +
        cell(field.after ? proof(field.after.provenance, words) : '') +
        cell(decisionOf(field, words)),
    ),
  );
  return element(
    'table',
    element('thead', element('tr', head.map((label) => element('th', label, ' scope="col"')).join(''))) +
      element('tbody', rows.join('')),
    ' class="changes"',
  );
}

function scores({ scores: all }: ReviewDocument['review'], words: Words): string {
  const range = ({ low, high }: { low: number; high: number }) =>
    words.range(Math.round(low), Math.round(high));
  const rows = all.map(({ role_title, before, after }) =>
    element(
      'tr',
      element('th', escapeHtml(role_title), ' scope="row"') +
        cell(before ? range(before) : words.unknown) +
        cell(range(after)),
    ),
  );
  const head = [words.role, words.scoreBefore, words.scoreAfter];
  return element(
    'table',
    element('thead', element('tr', head.map((label) => element('th', label, ' scope="col"')).join(''))) +
      element('tbody', rows.join('')),
  );
}

const section = (title: string, inner: string, attributes = '') =>
  element('section', element('h2', title) + inner, attributes);

/** A review as a page to print: what changed with its proof, what stayed, the talk, and the seal of the log. Pure. */
export function reviewPage(document: ReviewDocument, words: Words): PrintedPage {
  const { review, audit_head } = document;
  const { candidate } = review;
  const isChanged = ({ change, decision }: ReviewField) =>
    (change !== 'unchanged' && change !== 'confirmed') || decision !== null;
  const changed = review.diff.filter(isChanged);
  const stayed = review.diff.filter((field) => !isChanged(field));
  const labels = new Map(review.diff.map(({ field_key, label }) => [field_key, label]));
  const title = words.title(candidate.name);
  const body = [
    element(
      'header',
      element('h1', escapeHtml(title)) +
        element(
          'p',
          escapeHtml(
            words.exported(
              document.organisation_name,
              document.exported_by,
              words.time(document.exported_at),
            ),
          ),
          ' class="faint"',
        ),
    ),
    review.scores.length > 0 ? section(words.score, scores(review, words)) : '',
    section(words.changes, changes(changed, words)),
    stayed.length > 0
      ? section(
          words.stayed,
          element(
            'dl',
            stayed
              .map(
                (field) =>
                  element('dt', escapeHtml(field.label)) +
                  element('dd', escapeHtml(field.after_printed ?? words.unknown)),
              )
              .join(''),
          ),
        )
      : '',
    review.declined_fields.length > 0
      ? section(
          words.declined,
          element('p', escapeHtml(review.declined_fields.map((key) => labels.get(key) ?? key).join(', '))),
        )
      : '',
    review.flags.length > 0
      ? section(words.flags, list(review.flags.map(({ text }) => escapeHtml(text))))
      : '',
    review.transcript.length > 0
      ? section(
          words.transcript,
          element(
            'dl',
            review.transcript
              .map(
                ({ speaker, at, text }) =>
                  element('dt', escapeHtml(`${words.speakers[speaker]}, ${words.clock(at)}`)) +
                  element('dd', escapeHtml(text)),
              )
              .join(''),
            ' class="talk"',
          ),
        )
      : '',
    section(
      words.seal,
      element('p', escapeHtml(words.sealText(audit_head.number))) +
        element('p', element('code', escapeHtml(audit_head.hash))) +
        element('p', element('code', escapeHtml(audit_head.signature))),
      ' class="seal"',
    ),
  ];
  return {
    html: `<!doctype html><html lang="${words.locale}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><link rel="stylesheet" href="/page.css"></head><body>${body.join('')}</body></html>`,
    css: reviewPageStyle,
    footer: `<div style="width:100%;margin:0 0.6in;font:8px sans-serif;color:#666;display:flex;justify-content:space-between"><span>${escapeHtml(words.footer(candidate.name))}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`,
  };
}
