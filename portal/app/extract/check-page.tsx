import { useState } from 'react';
import './check-page.css';
import type { FieldView } from '@pluto/shared/http/words.ts';
import { Button } from '@pluto/shared/ui/actions/button.tsx';
import { Card } from '@pluto/shared/ui/layout/card.tsx';
import { ActionFailure } from '../../ui/action-failure.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { MissingFields } from '../../ui/missing-fields.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { copy } from '../copy.ts';
import { useIntake } from '../wizard/wizard-context.tsx';
import { groupFields } from './field-groups.ts';
import { ResumePanel } from './resume-panel.tsx';

/** What was read, field by field, each to be corrected in its place. */
export function CheckPage() {
  const { state, intake, actions } = useIntake();
  const [active, setActive] = useState<FieldView | null>(null);
  // Which fields were missing when the page appeared: a value added here stays where it was typed.
  const [missingAtFirst] = useState(
    () => new Set(groupFields(intake.fields).missing.map((one) => one.field_key)),
  );
  const groups = groupFields(intake.fields.filter((field) => !missingAtFirst.has(field.field_key)));
  const added = intake.fields.filter((field) => missingAtFirst.has(field.field_key));
  const hasPages = intake.resume?.format === 'pdf';

  const card = (title: string, fields: readonly FieldView[]) =>
    fields.length > 0 ? (
      <Card title={title}>
        <div className="pt-rows">
          {fields.map((field) => (
            <FieldRow key={field.field_key} field={field} showEvidence onActive={setActive} />
          ))}
        </div>
      </Card>
    ) : null;

  return (
    <PageFrame
      step="extract"
      width={hasPages ? 'wide' : 'narrow'}
      canWithdraw
      title={intake.resume ? copy.check.title : copy.check.titleWithout}
      lead={
        intake.resume ? copy.check.lead(intake.resume.found, intake.resume.file_name) : copy.check.leadWithout
      }
    >
      <div className={hasPages ? 'pt-check pt-check-two' : 'pt-check'}>
        {hasPages ? <ResumePanel resume={intake.resume} evidence={active?.evidence ?? null} /> : null}
        <div className="pt-stack">
          {card(copy.check.basics, groups.basics)}
          {card(copy.check.work, groups.work)}
          {card(copy.check.education, groups.education)}
          {card(copy.check.more, [...groups.more, ...groups.missing])}
          {added.length > 0 ? (
            <Card title={copy.check.noneFound} description={copy.check.noneFoundText}>
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
              {intake.resume ? copy.check.confirm : copy.common.goOn}
            </Button>
            <Button size="large" variant="quiet" onClick={() => actions.dispatch({ type: 'file_wanted' })}>
              {intake.resume ? copy.check.another : copy.upload.title}
            </Button>
          </div>
        </div>
      </div>
    </PageFrame>
  );
}
