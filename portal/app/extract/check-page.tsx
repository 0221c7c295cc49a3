import { FileSearch } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import './check-page.css';
import type { FieldView } from '@pluto/shared/http/words.ts';
import { Button } from '@pluto/shared/ui/actions/button.tsx';
import { Card } from '@pluto/shared/ui/layout/card.tsx';
import type { LitPlace, ResumeMark } from '@pluto/shared/ui/resume/resume-marks.ts';
import { ActionFailure } from '../../ui/action-failure.tsx';
import { MissingFields } from '../../ui/missing-fields.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { copy } from '../copy.ts';
import { needsLook } from '../wizard/field-value.ts';
import { useIntake } from '../wizard/wizard-context.tsx';
import { CheckRow } from './check-row.tsx';
import { groupFields, sortOut } from './field-groups.ts';
import { ResumePanel } from './resume-panel.tsx';
import { useIsWide } from './use-is-wide.ts';

const words = copy.check;

/** What was read, field by field, beside the resume it was read from: to be looked at and put right in its place. */
export function CheckPage() {
  const { state, intake, actions } = useIntake();
  const { resume } = intake;
  const isWide = useIsWide();
  const [lit, setLit] = useState<LitPlace | null>(null);
  const [pointed, setPointed] = useState<LitPlace | null>(null);
  const [isOpen, setOpen] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  // As it was when the page appeared: a value that is confirmed or added stays in its card.
  const [atFirst] = useState(() => sortOut(intake.fields, needsLook));
  const inCard = (keys: ReadonlySet<string>) => intake.fields.filter(({ field_key }) => keys.has(field_key));
  const toCheck = inCard(atFirst.doubtful);
  const added = inCard(atFirst.missing);
  const groups = groupFields(
    intake.fields.filter(
      ({ field_key }) => !atFirst.doubtful.has(field_key) && !atFirst.missing.has(field_key),
    ),
  );
  const open = toCheck.filter(needsLook).length;

  const light = useCallback(
    (next: LitPlace) =>
      setLit((now) => (now?.fieldKey === next.fieldKey && now.item === next.item ? now : next)),
    [],
  );
  const point = useCallback((mark: ResumeMark | null) => setPointed(mark), []);
  const pick = useCallback(
    (mark: ResumeMark) => {
      light(mark);
      const row = body.current?.querySelector<HTMLElement>(`[data-field="${mark.fieldKey}"]`);
      const item = mark.item === null ? null : row?.querySelector<HTMLElement>(`[data-item="${mark.item}"]`);
      const target =
        item?.querySelector<HTMLElement>('button') ??
        row?.querySelector<HTMLElement>('.pt-check-edit, input');
      row?.scrollIntoView({ block: 'nearest' });
      target?.focus({ preventScroll: true });
    },
    [light],
  );

  const isSheet = resume !== null && !isWide && isOpen;
  const litKey = useRef<string | null>(null);
  litKey.current = lit?.fieldKey ?? null;
  useEffect(() => {
    // The sheet has come up over the lower half: what it is about stays in sight above it.
    const row = isSheet && body.current?.querySelector(`[data-field="${litKey.current}"]`);
    if (row) row.scrollIntoView({ block: 'nearest' });
  }, [isSheet]);

  const row = (field: FieldView) => (
    <CheckRow key={field.field_key} field={field} lit={pointed ?? lit} onLit={light} />
  );
  const card = (title: string, fields: readonly FieldView[], description?: string) =>
    fields.length > 0 ? (
      <Card title={title} {...(description ? { description } : {})}>
        <div className="pt-rows">{fields.map(row)}</div>
      </Card>
    ) : null;

  const isBeside = resume !== null && isWide;
  return (
    <PageFrame
      step="extract"
      width={resume ? 'wide' : 'narrow'}
      canWithdraw
      title={resume ? words.title : words.titleWithout}
      lead={resume ? words.lead(resume.found, resume.file_name) : words.leadWithout}
    >
      <div
        className={`pt-check${isBeside ? ' pt-check-two' : ''}${isSheet ? ' pt-check-above-sheet' : ''}`}
        ref={body}
      >
        <div className="pt-stack">
          {card(
            open > 0 ? words.toCheck(open) : words.allChecked,
            toCheck,
            open > 0 ? words.toCheckText : undefined,
          )}
          {card(words.basics, groups.basics)}
          {card(words.work, groups.work)}
          {card(words.education, groups.education)}
          {card(words.more, [...groups.more, ...groups.missing])}
          {added.length > 0 ? (
            <Card title={resume ? words.noneFound : words.noneFoundWithout} description={words.noneFoundText}>
              <MissingFields fields={added} />
            </Card>
          ) : null}
          <ActionFailure of={['confirm']} />
          <div className="pt-actions">
            <Button
              variant="primary"
              size="large"
              loading={state.pending === 'confirm'}
              onClick={() => void actions.confirm()}
            >
              {resume ? words.confirm : copy.common.goOn}
            </Button>
            <Button size="large" variant="quiet" onClick={() => actions.dispatch({ type: 'file_wanted' })}>
              {resume ? words.another : copy.upload.title}
            </Button>
          </div>
          {resume && !isWide && !isOpen ? (
            <Button className="pt-check-open" icon={<FileSearch />} onClick={() => setOpen(true)}>
              {words.toResume}
            </Button>
          ) : null}
        </div>
        {isBeside || isSheet ? (
          <ResumePanel
            key={resume.resume_id}
            intake={intake}
            resume={resume}
            lit={lit}
            onClose={isBeside ? null : () => setOpen(false)}
            onPoint={point}
            onPick={pick}
          />
        ) : null}
      </div>
    </PageFrame>
  );
}
