import { type ReactNode, useEffect, useRef, useState } from 'react';
import './page-frame.css';
import { Banner } from '@pluto/shared/ui/feedback/banner.tsx';
import { PageShell } from '@pluto/shared/ui/layout/page-shell.tsx';
import { Steps } from '@pluto/shared/ui/layout/steps.tsx';
import { copy } from '../app/copy.ts';
import { useWizard } from '../app/wizard/wizard-context.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

export type WayStep = 'consent' | 'extract' | 'gaps' | 'interview' | 'merge';

export interface PageFrameProps {
  title: string;
  lead?: ReactNode;
  /** Where on the way this page is; left out before and after it. */
  step?: WayStep;
  width?: 'narrow' | 'wide';
  /** Small pages beside the way (refused, done) are not asked to withdraw. */
  canWithdraw?: boolean;
  children?: ReactNode;
}

const way: readonly WayStep[] = ['consent', 'extract', 'gaps', 'interview', 'merge'];

/** Every page of the portal: header, way, connection, one h1 that takes the focus when the page appears. */
export function PageFrame({ title, lead, step, width, canWithdraw = false, children }: PageFrameProps) {
  const { state } = useWizard();
  const heading = useRef<HTMLHeadingElement>(null);
  const [withdrawing, setWithdrawing] = useState(false);

  useEffect(() => {
    // A new page: readers hear its title, keyboards start at its top, phones are scrolled up.
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  useEffect(() => {
    document.title = `${title} · ${state.intake?.organisation_name ?? copy.common.product}`;
  }, [title, state.intake?.organisation_name]);

  return (
    <PageShell
      organisation={state.intake?.organisation_name ?? copy.common.product}
      width={width ?? 'narrow'}
      progress={
        step ? (
          <Steps
            label={copy.steps.label}
            current={step}
            steps={way.map((id) => ({ id, label: copy.steps[id] }))}
          />
        ) : undefined
      }
      footer={
        canWithdraw ? (
          <button type="button" className="pt-quiet-link" onClick={() => setWithdrawing(true)}>
            {copy.common.withdraw}
          </button>
        ) : undefined
      }
    >
      {state.connection === 'lost' && state.phase === 'ready' ? (
        <Banner tone="warning" title={copy.connection.lost} className="pt-connection">
          {copy.connection.lostText}
        </Banner>
      ) : null}
      <div className="pt-page-head">
        <h1 ref={heading} tabIndex={-1} className="pt-page-title">
          {title}
        </h1>
        {lead ? <div className="pt-page-lead">{lead}</div> : null}
      </div>
      {children}
      <WithdrawDialog open={withdrawing} onOpenChange={setWithdrawing} />
    </PageShell>
  );
}
