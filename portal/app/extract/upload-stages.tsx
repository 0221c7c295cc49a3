import { Check } from 'lucide-react';
import './upload-stages.css';
import { ProgressBar } from '@pluto/shared/ui/feedback/progress-bar.tsx';
import { Spinner } from '@pluto/shared/ui/feedback/spinner.tsx';
import { VisuallyHidden } from '@pluto/shared/ui/foundation/visually-hidden.tsx';
import { copy } from '../copy.ts';
import type { UploadProgress } from '../wizard/wizard-state.ts';

const words = copy.upload;
type Status = 'done' | 'now' | 'next';
const statusWords: Record<Status, string> = {
  done: words.stageDone,
  now: words.stageNow,
  next: words.stageNext,
};

/** How far the file is: each stage is one that really happens, none is a timer. */
export function UploadStages({
  upload,
}: {
  upload: Extract<UploadProgress, { status: 'sending' | 'reading' }>;
}) {
  const isSent = upload.status === 'reading';
  const percent = upload.status === 'sending' ? Math.round(upload.fraction * 100) : 100;
  const stages: { label: string; status: Status }[] = [
    { label: words.stageCheck, status: 'done' },
    { label: isSent ? words.stageSent : `${words.stageSend}, ${percent} %`, status: isSent ? 'done' : 'now' },
    { label: words.stageRead, status: isSent ? 'now' : 'next' },
  ];
  return (
    <div className="pt-stages">
      <p className="pt-stages-file" role="status">
        {isSent ? words.reading(upload.fileName) : words.sending(upload.fileName)}
      </p>
      <ProgressBar
        value={upload.status === 'sending' ? upload.fraction : null}
        label={isSent ? words.reading(upload.fileName) : words.sending(upload.fileName)}
      />
      <ol className="pt-stages-list" aria-label={words.stages}>
        {stages.map(({ label, status }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the stages never change places
          <li key={index} className={`pt-stage pt-stage-${status}`}>
            <span className="pt-stage-mark" aria-hidden="true">
              {status === 'done' ? <Check /> : status === 'now' ? <Spinner label={null} /> : null}
            </span>
            {label}
            <VisuallyHidden>, {statusWords[status]}</VisuallyHidden>
          </li>
        ))}
      </ol>
    </div>
  );
}
