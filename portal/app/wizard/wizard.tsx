import { Splash } from '@pluto/shared/ui/layout/splash.tsx';
import { type ComponentType, lazy, Suspense } from 'react';
import { ConsentPage } from '../consent/consent-page.tsx';
import { copy } from '../copy.ts';
import { DonePage } from '../done/done-page.tsx';
import { CheckPage } from '../extract/check-page.tsx';
import { UploadPage } from '../extract/upload-page.tsx';
import { WhosePage } from '../extract/whose-page.tsx';
import { GapsPage } from '../gaps/gaps-page.tsx';
import { LobbyPage } from '../interview/lobby-page.tsx';
import { TypedPage } from '../interview/typed-page.tsx';
import { MergePage } from '../merge/merge-page.tsx';
import { OpeningPage } from '../verify/opening-page.tsx';
import { RefusalPage } from '../verify/refusal-page.tsx';
import { WithdrawnPage } from '../withdrawn/withdrawn-page.tsx';
import { Announcer } from './announcer.tsx';
import { type PageName, pageOf } from './page-of.ts';
import { useWizard } from './wizard-context.tsx';

// livekit-client comes with this page and no earlier.
const TalkPage = lazy(() =>
  import('../interview/talk-page.tsx').then(({ TalkPage }) => ({ default: TalkPage })),
);

const pages: Record<PageName, ComponentType> = {
  opening: OpeningPage,
  refused: RefusalPage,
  consent: ConsentPage,
  upload: UploadPage,
  whose: WhosePage,
  check: CheckPage,
  gaps: GapsPage,
  lobby: LobbyPage,
  talk: TalkPage,
  typed: TypedPage,
  merge: MergePage,
  done: DonePage,
  withdrawn: WithdrawnPage,
  erased: RefusalPage,
};

/** Shows the page that the state asks for. */
export function Wizard() {
  const { state } = useWizard();
  const page = pageOf(state);
  const Page = pages[page];
  return (
    <>
      <Suspense fallback={<Splash>{copy.talk.connecting}</Splash>}>
        <Page key={page} />
      </Suspense>
      <Announcer />
    </>
  );
}
