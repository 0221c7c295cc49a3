import { useEffect } from 'react';
import './shell.css';
import { ActivityScreen } from '../activity/activity-screen.tsx';
import { AuditScreen } from '../audit/audit-screen.tsx';
import { CandidatePanel } from '../candidate/candidate-panel.tsx';
import { CandidatesScreen } from '../candidates/candidates-screen.tsx';
import { ImportScreen } from '../import/import-screen.tsx';
import { RankingScreen } from '../ranking/ranking-screen.tsx';
import { ReviewScreen } from '../review/review-screen.tsx';
import { RolesScreen } from '../roles/roles-screen.tsx';
import { SettingsScreen } from '../settings/settings-screen.tsx';
import type { ListScreen } from '../store/navigation-slice.ts';
import { useStore } from '../store/use-store.ts';
import { copy } from '../words/words.ts';
import { CommandPalette } from './command-palette.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import { Sidebar } from './sidebar.tsx';

const screens: Record<ListScreen, () => React.ReactNode> = {
  ranking: RankingScreen,
  candidates: CandidatesScreen,
  import: ImportScreen,
  activity: ActivityScreen,
  roles: RolesScreen,
  audit: AuditScreen,
  settings: SettingsScreen,
};

/** The window of somebody who is signed in: sidebar, screen, and a candidate beside it. */
export function Shell() {
  const { screen, candidateId, isReviewing } = useStore((state) => state.place);
  const isPaletteOpen = useStore((state) => state.isPaletteOpen);
  const loadRoles = useStore((state) => state.loadRoles);

  useEffect(() => {
    void loadRoles();
  }, [loadRoles]);

  const Screen = screens[screen];
  return (
    <div className="shell">
      <a className="shell-skip" href="#content">
        {copy.shell.skip}
      </a>
      <Sidebar />
      <main className="shell-main" id="content" tabIndex={-1}>
        <OfflineBanner />
        {candidateId && isReviewing ? (
          <ReviewScreen key={candidateId} candidateId={candidateId} />
        ) : (
          <div className="shell-content">
            <Screen />
          </div>
        )}
      </main>
      {candidateId && !isReviewing ? <CandidatePanel candidateId={candidateId} /> : null}
      {isPaletteOpen ? <CommandPalette /> : null}
    </div>
  );
}
