import { useState } from 'react';
import './merge-page.css';
import { openQuestions } from '@pluto/shared/agent/agenda.ts';
import type { FieldView } from '@pluto/shared/http/words.ts';
import { Button } from '@pluto/shared/ui/actions/button.tsx';
import { Card } from '@pluto/shared/ui/layout/card.tsx';
import { ActionFailure } from '../../ui/action-failure.tsx';
import { ComparedRow } from '../../ui/compared-row.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { MissingFields } from '../../ui/missing-fields.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { copy } from '../copy.ts';
import { useIntake } from '../wizard/wizard-context.tsx';
import { type ComparedField, compareFields } from './compare-fields.ts';

function keysOf(compared: readonly ComparedField[]): string[] {
  return compared.map(({ field }) => field.field_key);
}

/** Said or typed here, against read from the resume. */
function isTold(field: FieldView): boolean {
  return field.source !== 'resume';
}

/** The same before and after that the recruiter will see; the last chance to change it. */
export function MergePage() {
  const { state, intake, actions } = useIntake();
  // Where each field stood when the page appeared: editing one must not make it jump to another list.
  const [order] = useState(() => {
    const { changed, unchanged, open } = compareFields(intake);
    return {
      told: keysOf(changed.filter(({ field }) => isTold(field))),
      read: keysOf(changed.filter(({ field }) => !isTold(field))),
      unchanged: unchanged.map(({ field_key }) => field_key),
      open: open.map(({ field_key }) => field_key),
    };
  });
  const fieldsOf = (keys: readonly string[]) =>
    keys.flatMap((key) => intake.fields.filter(({ field_key }) => field_key === key));
  const stillAsked = intake.agenda ? openQuestions(intake.agenda).length : 0;
  const words = copy.merge;
  const compared = (title: string, keys: readonly string[]) =>
    keys.length > 0 ? (
      <Card title={title}>
        <div className="pt-rows">
          {fieldsOf(keys).map((field) => (
            <ComparedRow
              key={field.field_key}
              field={field}
              before={intake.before?.[field.field_key] ?? null}
            />
          ))}
        </div>
      </Card>
    ) : null;

  return (
    <PageFrame step="merge" title={words.title} lead={words.lead(intake.organisation_name)} canWithdraw>
      <div className="pt-stack">
        {order.told.length + order.read.length === 0 ? <p className="pt-note">{words.newNone}</p> : null}
        {compared(words.toldTitle, order.told)}
        {compared(words.readTitle, order.read)}
        {order.unchanged.length > 0 ? (
          <Card title={words.restTitle}>
            <div className="pt-rows">
              {fieldsOf(order.unchanged).map((field) => (
                <FieldRow key={field.field_key} field={field} />
              ))}
            </div>
          </Card>
        ) : null}
        {order.open.length > 0 ? (
          <Card
            title={words.openTitle}
            description={words.openText}
            actions={
              stillAsked > 0 ? (
                <Button
                  size="small"
                  loading={state.pending === 'start_typed'}
                  onClick={() => void actions.startInterview('typed')}
                >
                  {words.moreQuestions}
                </Button>
              ) : undefined
            }
          >
            <MissingFields fields={fieldsOf(order.open)} />
          </Card>
        ) : null}
        <ActionFailure of={['complete', 'start_typed']} />
        <div className="pt-actions pt-finish">
          <Button
            variant="primary"
            size="large"
            loading={state.pending === 'complete'}
            onClick={() => void actions.complete()}
          >
            {words.finish}
          </Button>
          <p className="pt-note">{words.finishHint}</p>
        </div>
      </div>
    </PageFrame>
  );
}
