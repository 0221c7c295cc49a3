import type { FieldView } from '@pluto/shared/http/words.ts';
import { Badge, Button, SourceTag, ValueText } from '@pluto/shared/ui/index.ts';
import { useState } from 'react';
import { describeEvidence } from '../ui/evidence-text.tsx';
import { copy } from '../words/words.ts';

const words = copy.candidate;

const isEmpty = (field: FieldView) => field.value === null && field.state !== 'declined';

/** The record: each known field with its source; what is not known is folded away. */
export function CandidateFields({ fields }: { fields: readonly FieldView[] }) {
  const [isAllShown, setAllShown] = useState(false);
  const empty = fields.filter(isEmpty);
  const shown = isAllShown ? fields : fields.filter((field) => !isEmpty(field));
  return (
    <div className="fields">
      <dl>
        {shown.map((field) => (
          <div key={field.field_key} className="field-line">
            <dt>{field.label}</dt>
            <dd>
              {field.state === 'declined' ? (
                <span className="field-declined">{words.declinedToSay}</span>
              ) : (
                <ValueText
                  value={field.value}
                  printed={field.printed ?? undefined}
                  emptyText={words.notKnown}
                  limit={6}
                />
              )}
              {field.source && field.value !== null ? (
                <span className="field-proof">
                  <SourceTag
                    source={field.source}
                    confirmed={field.confirmed}
                    detail={describeEvidence(field.evidence) ?? undefined}
                  />
                  {field.state === 'doubtful' ? <Badge tone="warning">{words.doubtful}</Badge> : null}
                </span>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
      {empty.length > 0 ? (
        <Button
          variant="quiet"
          size="small"
          aria-expanded={isAllShown}
          onClick={() => setAllShown(!isAllShown)}
        >
          {isAllShown ? words.hideMissing : words.showMissing(empty.length)}
        </Button>
      ) : null}
    </div>
  );
}
