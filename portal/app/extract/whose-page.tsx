import './whose-page.css';
import { Button } from '@pluto/shared/ui/actions/button.tsx';
import { Card } from '@pluto/shared/ui/layout/card.tsx';
import { ActionFailure } from '../../ui/action-failure.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { copy } from '../copy.ts';
import { useIntake } from '../wizard/wizard-context.tsx';

/** Asks whose a resume is that names somebody else. Until then nothing of it is shown or used. */
export function WhosePage() {
  const { state, intake, actions } = useIntake();
  const words = copy.whose;
  const { resume } = intake;
  if (!resume?.other_person) return null;
  const { resume_says, record_says } = resume.other_person;
  const claim = (isMine: boolean) => void actions.claimResume(resume.resume_id, isMine);
  return (
    <PageFrame step="extract" title={words.title} lead={words.lead(resume.file_name)} canWithdraw>
      <div className="pt-stack">
        <Card>
          <dl className="pt-whose">
            <dt>{words.resumeSays}</dt>
            <dd>{resume_says}</dd>
            <dt>{words.recordSays}</dt>
            <dd>{record_says}</dd>
          </dl>
        </Card>
        <p className="pt-note">{words.why}</p>
        <ActionFailure of={['claim']} />
        <div className="pt-actions">
          <Button
            variant="primary"
            size="large"
            loading={state.pending === 'claim'}
            onClick={() => claim(true)}
          >
            {words.mine}
          </Button>
          <Button size="large" disabled={state.pending === 'claim'} onClick={() => claim(false)}>
            {words.notMine}
          </Button>
        </div>
      </div>
    </PageFrame>
  );
}
