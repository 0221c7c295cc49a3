import { Archive, Bot, CalendarClock, type LucideIcon, Users } from 'lucide-react';
import { useState } from 'react';
import './consent-page.css';
import { Button } from '@pluto/shared/ui/actions/button.tsx';
import { Card } from '@pluto/shared/ui/layout/card.tsx';
import { ActionFailure } from '../../ui/action-failure.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { WithdrawDialog } from '../../ui/withdraw-dialog.tsx';
import { copy } from '../copy.ts';
import { printTime } from '../print-date.ts';
import { useIntake } from '../wizard/wizard-context.tsx';

function firstName(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? '';
}

/** The plain notice, and the button that agrees to it. */
export function ConsentPage() {
  const { state, intake, actions } = useIntake();
  const [declining, setDeclining] = useState(false);
  const words = copy.consent;
  const facts: { Icon: LucideIcon; title: string; text: string }[] = [
    { Icon: Bot, title: words.facts.ai, text: words.facts.aiText },
    { Icon: Archive, title: words.facts.stored, text: words.facts.storedText },
    {
      Icon: Users,
      title: words.facts.who,
      text: words.facts.whoText(intake.organisation_name, intake.recruiter_name),
    },
    {
      Icon: CalendarClock,
      title: words.facts.retention,
      text: words.facts.retentionText(intake.notice.retention_days),
    },
  ];
  return (
    <PageFrame
      step="consent"
      title={words.title(firstName(intake.candidate_name))}
      lead={
        <>
          <p>{words.lead(intake.organisation_name, intake.role_title)}</p>
          <p>{words.minutes}</p>
        </>
      }
    >
      <div className="pt-stack">
        <section aria-labelledby="plan">
          <h2 id="plan" className="pl-visually-hidden">
            {words.plan}
          </h2>
          <ol className="pt-plan">
            {words.planSteps.map(({ title, text }) => (
              <li key={title}>
                <strong>{title}</strong>
                <span>{text}</span>
              </li>
            ))}
          </ol>
        </section>
        <Card title={words.notice}>
          <ul className="pt-facts">
            {facts.map(({ Icon, title, text }) => (
              <li key={title}>
                <Icon aria-hidden="true" />
                <div>
                  <strong>{title}</strong>
                  <p>{text}</p>
                </div>
              </li>
            ))}
          </ul>
          <div className="pt-notice">
            <h3>{words.fullNotice}</h3>
            {intake.notice.paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </Card>
        <ActionFailure of={['consent']} />
        <div className="pt-actions">
          <Button
            variant="primary"
            size="large"
            loading={state.pending === 'consent'}
            onClick={() => void actions.consent(intake.notice.version)}
          >
            {words.accept}
          </Button>
          <Button variant="quiet" size="large" onClick={() => setDeclining(true)}>
            {words.decline}
          </Button>
        </div>
        <p className="pt-note">{words.linkExpires(printTime(intake.link_expires_at))}</p>
      </div>
      <WithdrawDialog open={declining} onOpenChange={setDeclining} />
    </PageFrame>
  );
}
