import { Download, Printer } from 'lucide-react';
import { useState } from 'react';
import './done-page.css';
import { Button } from '@pluto/shared/ui/actions/button.tsx';
import { Banner } from '@pluto/shared/ui/feedback/banner.tsx';
import { Card } from '@pluto/shared/ui/layout/card.tsx';
import { ConfirmDialog } from '@pluto/shared/ui/overlays/confirm-dialog.tsx';
import { ActionFailure } from '../../ui/action-failure.tsx';
import { ComparedRow } from '../../ui/compared-row.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { copy } from '../copy.ts';
import { compareFields } from '../merge/compare-fields.ts';
import { printDayAfter, printTime } from '../print-date.ts';
import { useIntake } from '../wizard/wizard-context.tsx';
import { saveFile } from './save-file.ts';

/** The receipt: thanks, what happens next, and the candidate's rights over their data. */
export function DonePage() {
  const { state, intake, actions } = useIntake();
  const [erasing, setErasing] = useState(false);
  const { changed } = compareFields(intake);
  const words = copy.done;
  const finishedAt = intake.completed_at;

  const download = async () => {
    const data = await actions.exportOwnData();
    if (data) saveFile(words.fileName, JSON.stringify(data, null, 2));
  };

  return (
    <PageFrame
      title={words.title(intake.candidate_name.trim().split(/\s+/u)[0] ?? '')}
      lead={words.lead(intake.organisation_name)}
    >
      <div className="pt-stack">
        <Card title={words.nextTitle}>
          <ul className="pt-next">
            <li>{words.nextWho(intake.recruiter_name, intake.organisation_name)}</li>
            <li>{words.nextPeople}</li>
            {finishedAt ? <li>{words.when(printTime(finishedAt))}</li> : null}
            {finishedAt ? (
              <li>{words.retention(printDayAfter(finishedAt, intake.notice.retention_days))}</li>
            ) : null}
          </ul>
        </Card>
        {changed.length > 0 ? (
          <Card title={words.receiptTitle}>
            <div className="pt-rows">
              {changed.map(({ field, before }) => (
                <ComparedRow key={field.field_key} field={field} before={before} canEdit={false} />
              ))}
            </div>
          </Card>
        ) : null}
        <Card title={words.dataTitle} description={words.downloadHint} className="pt-no-print">
          <div className="pt-stack">
            <ActionFailure of={['export']} />
            <div className="pt-actions">
              <Button
                icon={<Download />}
                loading={state.pending === 'export'}
                onClick={() => void download()}
              >
                {words.download}
              </Button>
              <Button icon={<Printer />} onClick={() => window.print()}>
                {words.print}
              </Button>
              <Button variant="quiet" onClick={() => setErasing(true)}>
                {words.erase}
              </Button>
            </div>
          </div>
        </Card>
      </div>
      <ConfirmDialog
        open={erasing}
        onOpenChange={setErasing}
        tone="danger"
        title={words.eraseTitle}
        description={words.eraseText}
        confirmLabel={words.eraseConfirm}
        cancelLabel={words.eraseKeep}
        loading={state.pending === 'erase'}
        onConfirm={() => void actions.erase()}
      >
        {state.failure?.action === 'erase' ? <Banner tone="error">{state.failure.message}</Banner> : null}
      </ConfirmDialog>
    </PageFrame>
  );
}
