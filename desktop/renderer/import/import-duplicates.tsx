import type { ImportDuplicate, ImportView, MergeChoice } from '@pluto/shared/http/import.ts';
import { Badge, Select, SourceTag } from '@pluto/shared/ui/index.ts';
import { useRef, useState } from 'react';
import { latestOf } from '../store/remote.ts';
import { useStore } from '../store/use-store.ts';
import { FailureState } from '../ui/failure-state.tsx';
import { labelOf } from '../ui/field-label.ts';
import { InlineSelect } from '../ui/inline-select.tsx';
import { copy } from '../words/words.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

const words = copy.import;
const policies = (Object.keys(words.policies) as MergeChoice[]).map((value) => ({
  value,
  label: words.policies[value],
}));

/** Rows of people who are known, each field beside the record, with a choice for the row and for every field. */
export function ImportDuplicates({ view }: { view: ImportView }) {
  const duplicates = useStore((store) => store.importDuplicates);
  const loadMore = useStore((store) => store.loadMoreDuplicates);
  const changePolicy = useStore((store) => store.changeImportPolicy);
  const page = latestOf(duplicates);
  if (duplicates.status === 'failed' && !page)
    return (
      <FailureState title={words.notLoaded} failure={duplicates.failure} onRetry={() => void loadMore()} />
    );
  if (!page) return null;
  if (page.total === 0) return <p className="import-none">{words.noDuplicates}</p>;
  return (
    <>
      <div className="import-policy">
        <InlineSelect
          label={words.policy}
          value={view.policy.standard}
          options={policies}
          onChange={(standard) => void changePolicy({ ...view.policy, standard })}
        />
        <p>{words.policyHint}</p>
      </div>
      <DuplicateList items={page.items} onNearEnd={() => void loadMore()} />
    </>
  );
}

function DuplicateList({ items, onNearEnd }: { items: readonly ImportDuplicate[]; onNearEnd: () => void }) {
  const scroller = useRef<HTMLElement>(null);
  const keyOf = ({ number }: ImportDuplicate) => number;
  const { rows, height, measure } = useVirtualRows(scroller, { items, keyOf, estimate: 190, onNearEnd });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="import-list" ref={scroller} tabIndex={0} aria-label={words.duplicatesLabel}>
      <ul className="import-list-space" style={{ height }}>
        {rows.map(({ key, index, start, item }) => (
          <li
            key={key}
            ref={measure}
            data-index={index}
            className="import-list-item"
            style={{ transform: `translateY(${start}px)` }}
          >
            <Duplicate duplicate={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Duplicate({ duplicate }: { duplicate: ImportDuplicate }) {
  const decide = useStore((store) => store.decideDuplicate);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { number, line, name, matched_by, same_as_line, decision, fields, same } = duplicate;
  const tell = async (body: Parameters<typeof decide>[1]) =>
    setTrouble((await decide(number, body))?.message ?? null);
  const decisions = (['merge', 'new', 'skip'] as const).map((value) => ({
    value,
    label: words.decisions[value],
    disabled: value === 'new' && matched_by === 'external_id',
  }));
  return (
    <article className="import-duplicate" aria-label={name}>
      <header>
        <span className="import-line">
          {words.line} {line}
        </span>
        <strong>{name}</strong>
        <Badge tone="info">
          {same_as_line === null ? words.matchedBy[matched_by] : words.sameRow(same_as_line)}
        </Badge>
        <span className="screen-head-grow" />
        <Select
          className="import-decision"
          aria-label={words.decisionOf(name, line)}
          options={decisions}
          value={decision}
          onValueChange={(value) => void tell({ decision: value as ImportDuplicate['decision'] })}
        />
      </header>
      {trouble ? <p role="alert">{trouble}</p> : null}
      {decision !== 'merge' ? null : fields.length === 0 ? (
        <p className="import-same">{words.noDifference}</p>
      ) : (
        <dl className="import-pairs">
          {fields.map((field) => (
            <FieldPair
              key={field.field_key}
              field={field}
              onChoice={(wins) => void tell({ fields: { [field.field_key]: wins } })}
            />
          ))}
        </dl>
      )}
      {decision === 'merge' && fields.length > 0 && same > 0 ? (
        <p className="import-same">{words.sameFields(same)}</p>
      ) : null}
    </article>
  );
}

/** One field of both: the one that stays is pressed. */
function FieldPair({
  field,
  onChoice,
}: {
  field: ImportDuplicate['fields'][number];
  onChoice: (wins: 'ours' | 'theirs') => void;
}) {
  const label = labelOf(field.field_key);
  const side = (which: 'ours' | 'theirs') => (
    <button
      type="button"
      className="import-side"
      aria-pressed={field.wins === which}
      disabled={field.is_fixed}
      onClick={() => onChoice(which)}
    >
      <small>{words.duplicateFields[which]}</small>
      <span>{(which === 'ours' ? field.ours : field.theirs) ?? words.nothingThere}</span>
      {which === 'ours' && field.ours_source && field.ours_source !== 'import' ? (
        <SourceTag source={field.ours_source} />
      ) : null}
    </button>
  );
  return (
    <div className="import-pair">
      <dt>{label}</dt>
      <dd>
        <fieldset className="import-sides" aria-label={words.choiceOf(label)}>
          {side('ours')}
          {side('theirs')}
        </fieldset>
        {field.is_fixed ? <p className="import-same">{words.fixed}</p> : null}
      </dd>
    </div>
  );
}
