import { languageNames } from '@pluto/shared/ipc/language.ts';
import type { Preferences } from '@pluto/shared/ipc/preferences.ts';
import { Button, Card, ConfirmDialog, Field, RadioCards, Select, useToast } from '@pluto/shared/ui/index.ts';
import { useState } from 'react';
import './settings-screen.css';
import { printDeadline } from '../format.ts';
import { useStore } from '../store/use-store.ts';
import { ScreenHead } from '../ui/screen-head.tsx';
import { useOfflineReason } from '../ui/use-offline-reason.ts';
import { copy } from '../words/words.ts';
import { InterviewerCard } from './interviewer-card.tsx';
import { MailCard } from './mail-card.tsx';
import { NotificationsCard } from './notifications-card.tsx';
import { ServerList } from './server-list.tsx';
import { UpdateNote } from './update-note.tsx';

const words = copy.settings;
const languageChoices = [
  { value: 'system', label: words.languageSystem },
  ...Object.entries(languageNames).map(([value, label]) => ({ value, label })),
];
const themes = Object.entries(words.themes).map(([value, label]) => ({ value, label }));

/** What a recruiter chooses on this computer. */
export function SettingsScreen() {
  return (
    <div className="screen">
      <ScreenHead title={words.title} />
      <div className="screen-scroll">
        <div className="screen-column settings">
          <Appearance />
          <NotificationsCard />
          <MailCard />
          <InterviewerCard />
          <SessionCard />
          <ServerList />
          <About />
        </div>
      </div>
    </div>
  );
}

function Appearance() {
  const theme = useStore((state) => state.preferences.theme);
  const language = useStore((state) => state.preferences.language);
  const change = useStore((state) => state.changePreferences);
  return (
    <Card title={words.appearance}>
      <div className="settings-switches">
        <RadioCards
          className="settings-themes"
          legend={words.theme}
          hideLegend
          choices={themes}
          columns={2}
          value={theme}
          onValueChange={(value) => void change({ theme: value as Preferences['theme'] })}
        />
        <Field label={words.language} hint={words.languageHint}>
          <Select
            options={languageChoices}
            value={language}
            onValueChange={(value) => void change({ language: value as Preferences['language'] })}
          />
        </Field>
      </div>
    </Card>
  );
}

function SessionCard() {
  const session = useStore((state) => state.session);
  const signOut = useStore((state) => state.signOut);
  const offline = useOfflineReason();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const toast = useToast();
  if (session?.state !== 'signed_in') return null;

  const everywhere = async () => {
    setBusy(true);
    const failure = await signOut(true);
    setBusy(false);
    setAsking(false);
    if (failure) toast({ tone: 'error', title: words.everywhereFailed, description: failure.message });
  };
  return (
    <Card title={words.connection}>
      <dl className="settings-facts">
        <dt>{words.server}</dt>
        <dd>{session.server_url}</dd>
        <dt>{copy.shell.account}</dt>
        <dd>
          {session.account.name}, {session.account.email}
        </dd>
        <dt>{words.session}</dt>
        <dd>
          <p>{words.sessionUntil(printDeadline(session.expires_at))}</p>
          <p className="settings-note">{words[session.storage]}</p>
          <p className="settings-note">
            {session.storage === 'keychain' ? words.offlineKept : words.offlineMemory}
          </p>
        </dd>
      </dl>
      <div className="settings-actions">
        <Button onClick={() => void signOut(false)}>{words.signOut}</Button>
        <Button variant="danger" unavailable={offline} onClick={() => setAsking(true)}>
          {words.everywhere}
        </Button>
      </div>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={words.everywhereTitle}
        description={words.everywhereText}
        confirmLabel={words.everywhere}
        tone="danger"
        loading={isBusy}
        onConfirm={() => void everywhere()}
      />
    </Card>
  );
}

function About() {
  const info = useStore((state) => state.appInfo);
  const change = useStore((state) => state.changePreferences);
  if (!info) return null;
  return (
    <Card title={words.about}>
      <p>{words.version(info.version, info.electron)}</p>
      <UpdateNote />
      <div className="settings-actions">
        <Button size="small" onClick={() => void change({ tour_seen: false })}>
          {words.tourAgain}
        </Button>
      </div>
    </Card>
  );
}
