import type { ReviewField } from '@pluto/shared/http/review.ts';
import { doubtfulBelow } from '@pluto/shared/profile/extraction.ts';
import { Badge, Button, IconButton, SourceTag, Spinner } from '@pluto/shared/ui/index.ts';
import { FileSearch, History, MessageSquareQuote, Pencil } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Decision } from '../store/review-slice.ts';
import { useStore } from '../store/use-store.ts';
import { EvidenceText } from '../ui/evidence-text.tsx';
import { useOfflineReason } from '../ui/use-offline-reason.ts';
import { copy } from '../words/words.ts';
import { resumeBehind } from './marks-for.ts';
import { ReviewEdit } from './review-edit.tsx';
import { ReviewValue } from './review-value.tsx';

const words = copy.review;
const changeTones = {
  added: 'success',
  changed: 'warning',
  confirmed: 'info',
  unchanged: 'neutral',
  removed: 'danger',
} as const;

/** One field: what it was, what it is, why, and what was decided. */
export function ReviewRow({
  field,
  isActive,
  isEditing,
  onActive,
  onEdit,
  onDecide,
  onShowEntry,
  onShowResume,
}: {
  field: ReviewField;
  isActive: boolean;
  isEditing: boolean;
  onActive: () => void;
  onEdit: (isOpen: boolean) => void;
  onDecide: (decision: Decision) => void;
  onShowEntry: (entryId: string) => void;
  onShowResume: (resumeId: string, fieldKey: string) => void;
}) {
  const row = useRef<HTMLTableRowElement>(null);
  const offline = useOfflineReason();
  const showHistory = useStore((state) => state.showHistory);
  const isDeciding = useStore((state) => state.deciding.has(field.field_key));
  const isProven = field.change !== 'unchanged' || field.decision !== null;
  const isDecidable = isProven && (field.change !== 'confirmed' || field.decision !== null);

  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);

  return (
    <tr
      ref={row}
      className={`review-row review-row-${field.change}${isActive ? ' is-active' : ''}`}
      aria-current={isActive || undefined}
      onClick={onActive}
    >
      <th scope="row">
        <span className="review-label">{field.label}</span>
        <Badge tone={changeTones[field.change]}>{words.changes[field.change]}</Badge>
        <IconButton
          className="review-history-button"
          size="small"
          label={words.historyOf(field.label)}
          icon={<History />}
          onClick={() => void showHistory(field.field_key)}
        />
      </th>
      <td className="review-before">
        <ReviewValue field={field} side="before" />
        {field.before ? (
          <SourceTag source={field.before.provenance.source} confirmed={field.before.provenance.confirmed} />
        ) : null}
        {/* Where the value now is from the same resume, its own button is enough. */}
        {isProven && resumeBehind(field.after) ? null : (
          <InResume field={field} known={field.before} onShow={onShowResume} />
        )}
      </td>
      <td className="review-after">
        <ReviewValue field={field} side="after" />
        {field.after && isProven ? <Proof field={field} onShowEntry={onShowEntry} /> : null}
        <InResume field={field} known={field.after} onShow={onShowResume} />
      </td>
      <td className="review-decision-column">
        {isDecidable ? (
          <div className="review-decision">
            {field.decision ? (
              <span className="review-decided">
                <strong>{words.decidedAs[field.decision.decision]}</strong> {words.by(field.decision.by)}
              </span>
            ) : null}
            <div className="review-buttons">
              {isDeciding ? (
                <Spinner />
              ) : (
                <>
                  <Button
                    size="small"
                    aria-label={words.keepField(field.label)}
                    unavailable={offline}
                    aria-pressed={field.decision?.decision === 'keep'}
                    onClick={() => onDecide({ field_key: field.field_key, decision: 'keep' })}
                  >
                    {words.keep}
                  </Button>
                  <Button
                    size="small"
                    aria-label={words.restoreField(field.label)}
                    unavailable={offline}
                    aria-pressed={field.decision?.decision === 'restore'}
                    onClick={() => onDecide({ field_key: field.field_key, decision: 'restore' })}
                  >
                    {words.restore}
                  </Button>
                  <IconButton
                    size="small"
                    label={words.editField(field.label)}
                    icon={<Pencil />}
                    onClick={() => onEdit(true)}
                  />
                </>
              )}
            </div>
          </div>
        ) : null}
        {isEditing ? (
          <ReviewEdit
            field={field}
            onClose={() => onEdit(false)}
            onSave={(value, reason) => {
              onEdit(false);
              onDecide({
                field_key: field.field_key,
                decision: 'edit',
                value,
                ...(reason ? { reason } : {}),
              });
            }}
          />
        ) : null}
      </td>
    </tr>
  );
}

/** Leads to the place in the resume that a value was read from. */
function InResume({
  field,
  known,
  onShow,
}: {
  field: ReviewField;
  known: ReviewField['after'];
  onShow: (resumeId: string, fieldKey: string) => void;
}) {
  const resumeId = resumeBehind(known);
  if (!resumeId) return null;
  return (
    <Button
      size="small"
      variant="quiet"
      className="review-in-resume"
      icon={<FileSearch />}
      aria-label={words.showInResumeFor(field.label)}
      onClick={() => onShow(resumeId, field.field_key)}
    >
      {words.showInResume}
    </Button>
  );
}

function Proof({ field, onShowEntry }: { field: ReviewField; onShowEntry: (entryId: string) => void }) {
  if (!field.after) return null;
  const { source, confirmed, confidence, evidence } = field.after.provenance;
  const entryId = evidence?.kind === 'spoken' ? evidence.entry_ids.at(-1) : undefined;
  return (
    <div className="review-proof">
      <span className="review-proof-line">
        <SourceTag source={source} confirmed={confirmed} />
        {!confirmed && (source === 'spoken' || source === 'resume') ? (
          <span className="review-confidence">
            {confidence < doubtfulBelow
              ? source === 'spoken'
                ? words.heardUnclearly
                : words.readUnclearly
              : words.notConfirmed}{' '}
            {words.sure(Math.round(confidence * 100))}
          </span>
        ) : null}
      </span>
      <EvidenceText evidence={evidence} />
      {entryId ? (
        <Button
          size="small"
          variant="quiet"
          icon={<MessageSquareQuote />}
          aria-label={words.showWordsFor(field.label)}
          onClick={() => onShowEntry(entryId)}
        >
          {words.showWords}
        </Button>
      ) : null}
    </div>
  );
}
