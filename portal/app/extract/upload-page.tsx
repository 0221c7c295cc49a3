import { ShieldCheck } from 'lucide-react';
import { useRef } from 'react';
import './upload-page.css';
import { Button } from '@pluto/shared/ui/actions/button.tsx';
import { Banner } from '@pluto/shared/ui/feedback/banner.tsx';
import { DropZone } from '@pluto/shared/ui/forms/drop-zone.tsx';
import { ActionFailure } from '../../ui/action-failure.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { copy } from '../copy.ts';
import { useIntake } from '../wizard/wizard-context.tsx';
import { acceptedFiles, beginningBytes, checkBeginning, checkFile } from './check-file.ts';
import { UploadStages } from './upload-stages.tsx';

/** Drop or choose a resume; or go on without one. */
export function UploadPage() {
  const { state, intake, actions } = useIntake();
  const { upload } = state;
  const lastFile = useRef<File | null>(null);
  const isBusy = upload.status === 'sending' || upload.status === 'reading';

  const take = async (file: File | undefined) => {
    if (!file) return;
    lastFile.current = file;
    const refuse = (code: 'empty' | 'too_large' | 'wrong_type', message: string) =>
      actions.dispatch({ type: 'upload_failed', fileName: file.name, code, message });
    const wrongSize = checkFile(file);
    if (wrongSize) return refuse(file.size === 0 ? 'empty' : 'too_large', wrongSize);
    const beginning = await file.slice(0, beginningBytes).arrayBuffer();
    const wrongKind = checkBeginning(new Uint8Array(beginning));
    if (wrongKind) return refuse('wrong_type', wrongKind);
    await actions.sendFile(file);
  };

  return (
    <PageFrame step="extract" title={copy.upload.title} lead={copy.upload.lead} canWithdraw>
      <div className="pt-stack">
        {upload.status === 'failed' ? (
          <Banner
            tone="error"
            title={
              upload.code === 'not_sent'
                ? copy.upload.notSentTitle(upload.fileName)
                : copy.upload.failedTitle(upload.fileName)
            }
            action={
              upload.code === 'not_sent' && lastFile.current ? (
                <Button size="small" onClick={() => void take(lastFile.current ?? undefined)}>
                  {copy.upload.again}
                </Button>
              ) : undefined
            }
          >
            {upload.message}
          </Banner>
        ) : null}
        {upload.status === 'sending' || upload.status === 'reading' ? (
          <UploadStages upload={upload} />
        ) : (
          <DropZone
            title={copy.upload.drop}
            buttonLabel={upload.status === 'failed' ? copy.upload.another : copy.upload.choose}
            hint={copy.upload.limits}
            accept={acceptedFiles}
            onFiles={(files) => void take(files[0])}
          />
        )}
        {intake.resume ? <p className="pt-note">{copy.upload.replaces(intake.resume.file_name)}</p> : null}
        <p className="pt-safe pt-note">
          <ShieldCheck aria-hidden="true" />{' '}
          {intake.notice.sends_resume_to
            ? copy.upload.safeWith(intake.notice.sends_resume_to)
            : copy.upload.safe}
        </p>
        <ActionFailure of={['skip']} />
        <div className="pt-actions">
          {isBusy ? (
            <Button variant="quiet" onClick={actions.stopUpload}>
              {copy.upload.stop}
            </Button>
          ) : intake.resume || state.choosingFile ? (
            <Button variant="quiet" onClick={() => actions.dispatch({ type: 'file_not_wanted' })}>
              {copy.upload.back}
            </Button>
          ) : (
            <Button
              variant="quiet"
              loading={state.pending === 'skip'}
              onClick={() => void actions.skipResume()}
            >
              {copy.upload.skip}
            </Button>
          )}
        </div>
      </div>
    </PageFrame>
  );
}
