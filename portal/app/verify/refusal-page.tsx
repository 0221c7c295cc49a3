import {
  CircleCheck,
  CloudOff,
  Compass,
  Hourglass,
  KeyRound,
  Link2Off,
  type LucideIcon,
  ShieldAlert,
  TimerOff,
  Trash2,
  UserX,
} from 'lucide-react';
import { useState } from 'react';
import './refusal-page.css';
import { Button } from '@pluto/shared/ui/actions/button.tsx';
import { classNames } from '@pluto/shared/ui/foundation/class-names.ts';
import { PageFrame } from '../../ui/page-frame.tsx';
import { copy } from '../copy.ts';
import { useWizard } from '../wizard/wizard-context.tsx';
import type { Refusal } from '../wizard/wizard-state.ts';

const icons: Record<Refusal, LucideIcon> = {
  forged: Link2Off,
  expired: TimerOff,
  revoked: Link2Off,
  other_candidate: UserX,
  completed: CircleCheck,
  too_many: Hourglass,
  offline: CloudOff,
  signed_out: KeyRound,
  erased: Trash2,
  unknown_path: Compass,
  trouble: ShieldAlert,
};

/** Refusals that another try may cure. */
const mayRetry: ReadonlySet<Refusal> = new Set<Refusal>(['too_many', 'offline', 'trouble']);

/** There is no intake to show: says why, and what to do next. */
export function RefusalPage() {
  const { state, actions } = useWizard();
  const [trying, setTrying] = useState(false);
  const refusal = state.phase === 'erased' ? 'erased' : (state.refusal ?? 'trouble');
  const Icon = icons[refusal];
  const { title, next } = copy.refusals[refusal];
  return (
    <PageFrame key={refusal} title={title} lead={next}>
      <div
        className={classNames('pt-refusal-icon', refusal === 'completed' && 'pt-refusal-good')}
        aria-hidden="true"
      >
        <Icon />
      </div>
      {mayRetry.has(refusal) ? (
        <Button
          variant="primary"
          loading={trying}
          onClick={() => {
            setTrying(true);
            void actions.open().finally(() => setTrying(false));
          }}
        >
          {copy.common.tryAgain}
        </Button>
      ) : null}
    </PageFrame>
  );
}
