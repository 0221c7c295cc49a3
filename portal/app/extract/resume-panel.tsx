import { X } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import './resume-panel.css';
import type { ResumeView as View } from '@pluto/shared/http/extract.ts';
import type { IntakeState } from '@pluto/shared/http/intake-state.ts';
import { IconButton } from '@pluto/shared/ui/actions/icon-button.tsx';
import { Spinner } from '@pluto/shared/ui/feedback/spinner.tsx';
import { classNames } from '@pluto/shared/ui/foundation/class-names.ts';
import { type LitPlace, marksOf, type ResumeMark } from '@pluto/shared/ui/resume/resume-marks.ts';
import { ResumeView } from '@pluto/shared/ui/resume/resume-view.tsx';
import { copy } from '../copy.ts';
import { needsLook } from '../wizard/field-value.ts';
import { useWizard } from '../wizard/wizard-context.tsx';

export interface ResumePanelProps {
  intake: IntakeState;
  resume: NonNullable<IntakeState['resume']>;
  lit: LitPlace | null;
  /** Null where the panel stands beside the fields and cannot be closed. */
  onClose: (() => void) | null;
  onPoint: (mark: ResumeMark | null) => void;
  onPick: (mark: ResumeMark) => void;
}

/** The candidate's own resume: beside the fields where there is room, a sheet from the lower edge on phones. */
export function ResumePanel({ intake, resume, lit, onClose, onPoint, onPick }: ResumePanelProps) {
  const { client } = useWizard();
  const { resume_id } = resume;
  const [view, setView] = useState<View | 'failed' | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another resume is another view
  useEffect(() => {
    let isGone = false;
    client
      .resumeView()
      .then((found) => {
        if (!isGone) setView(found);
      })
      .catch(() => {
        if (!isGone) setView('failed');
      });
    return () => {
      isGone = true;
    };
  }, [client, resume_id]);

  const { fields } = intake;
  const marks = useMemo(
    () =>
      marksOf(
        fields.map((field) => ({ ...field, doubtful: needsLook(field) })),
        resume_id,
      ),
    [fields, resume_id],
  );
  const shown = useMemo(
    () =>
      view && view !== 'failed'
        ? { fileName: view.file_name, pages: view.pages, lines: view.lines, load: client.resumeFile }
        : null,
    [view, client],
  );

  return (
    <section
      className={classNames('pt-resume', onClose && 'pt-resume-sheet')}
      aria-label={copy.check.pageTitle}
    >
      {shown ? (
        <ResumeView
          className="pt-resume-view"
          resume={shown}
          marks={marks}
          lit={lit}
          fontsUrl="/pdf/"
          onPoint={onPoint}
          onPick={onPick}
          actions={
            onClose ? (
              <IconButton size="small" label={copy.check.closeResume} icon={<X />} onClick={onClose} />
            ) : null
          }
        />
      ) : (
        <div className="pt-resume-view pt-resume-wait">
          {view === 'failed' ? <p>{copy.check.notShown}</p> : <Spinner label={copy.check.opening} />}
        </div>
      )}
    </section>
  );
}
