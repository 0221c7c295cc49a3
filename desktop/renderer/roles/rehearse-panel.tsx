import { roleAgenda } from '@pluto/shared/agent/role-agenda.ts';
import { catalogueWith } from '@pluto/shared/profile/catalogue.ts';
import { loadPlaces } from '@pluto/shared/profile/cities.ts';
import { countryOf } from '@pluto/shared/profile/country-of.ts';
import type { Profile } from '@pluto/shared/profile/profile.ts';
import { scoreProfile } from '@pluto/shared/profile/score-role.ts';
import { Banner, Button, Captions, Card, Field, Input, ScoreRange } from '@pluto/shared/ui/index.ts';
import { Play, RotateCcw } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { latestOf } from '../store/remote.ts';
import { useStore } from '../store/use-store.ts';
import { copy } from '../words/words.ts';
import {
  profileAfter,
  type Rehearsal,
  type RehearsalSetup,
  type RehearsalTurn,
  type RehearsedAnswer,
  rehearseTurn,
  startRehearsal,
} from './rehearsal.ts';
import type { RoleDraft } from './role-draft.ts';
import { SeenBy } from './seen-by.tsx';
import type { SeenCandidate } from './use-seen-candidate.ts';

const words = copy.roleEditor.rehearse;

/** A rehearsal that goes on, with what it began from. */
export interface RunningRehearsal {
  setup: RehearsalSetup;
  draft: RoleDraft;
  startedAt: string;
  rehearsal: Rehearsal;
}

async function prepare(
  draft: RoleDraft,
  profile: Profile,
  name: string,
  organisationName: string | null,
): Promise<RunningRehearsal> {
  const startedAt = new Date().toISOString();
  const fields = catalogueWith(draft.custom_fields);
  const today = startedAt.slice(0, 10);
  const setup: RehearsalSetup = {
    agenda: roleAgenda(draft, { fields, profile, today: today.slice(0, 7) }),
    context: {
      candidateName: name,
      organisationName,
      roleTitle: draft.title,
      fields,
      profile,
      today,
      country: countryOf(profile),
      places: await loadPlaces(),
    },
  };
  return { setup, draft, startedAt, rehearsal: startRehearsal(setup) };
}

/** The interview of a role in memory: the recruiter types what a candidate would say. */
export function RehearsePanel({
  draft,
  seen,
  running,
  onRunning,
}: {
  draft: RoleDraft;
  seen: SeenCandidate;
  running: RunningRehearsal | null;
  onRunning: (running: RunningRehearsal | null) => void;
}) {
  const session = useStore((state) => state.session);
  const [isStarting, setStarting] = useState(false);
  const organisationName = session?.state === 'signed_in' ? session.account.organisation_name : null;
  const profile = latestOf(seen.profile);

  const start = async () => {
    if (profile === null || isStarting) return;
    setStarting(true);
    const name = seen.chosen?.name ?? words.candidateName;
    onRunning(await prepare(draft, profile, name, organisationName));
    setStarting(false);
  };
  const take = (turn: RehearsalTurn) => {
    if (!running) return;
    onRunning({ ...running, rehearsal: rehearseTurn(running.setup, running.rehearsal, turn) });
  };
  const startButton = (
    <Button
      variant={running ? 'secondary' : 'primary'}
      icon={running ? <RotateCcw /> : <Play />}
      loading={isStarting}
      aria-disabled={profile === null || undefined}
      onClick={() => void start()}
    >
      {running ? words.again : words.start}
    </Button>
  );
  return (
    <>
      <Card>
        <div className="rehearse-head">
          {running ? null : <p>{words.lead}</p>}
          <Banner tone="info" title={words.nothing}>
            {running ? null : words.voice}
          </Banner>
          <div className="rehearse-start">
            <div className="rehearse-as">
              <SeenBy seen={seen} label={words.as} />
            </div>
            {startButton}
          </div>
          {running && running.draft !== draft ? <Banner tone="warning" title={words.changed} /> : null}
        </div>
      </Card>
      {running ? <Talk key={running.startedAt} running={running} onTurn={take} /> : null}
    </>
  );
}

function Talk({ running, onTurn }: { running: RunningRehearsal; onTurn: (turn: RehearsalTurn) => void }) {
  const { rehearsal, setup, draft } = running;
  const [text, setText] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const say = (event: FormEvent) => {
    event.preventDefault();
    const said = text.trim();
    if (said === '') return;
    onTurn({ kind: 'say', text: said });
    setText('');
    box.current?.focus();
  };
  return (
    <div className="rehearse">
      <Card title={words.transcript}>
        <Captions
          lines={rehearsal.lines}
          interviewerName={words.interviewer}
          candidateName={words.candidate}
          label={words.transcript}
        />
        {rehearsal.ended ? (
          <Banner tone="success" title={words.ended[rehearsal.ended]} />
        ) : (
          <form className="rehearse-say" onSubmit={say}>
            <Field label={words.say}>
              <Input
                ref={box}
                value={text}
                maxLength={1000}
                autoComplete="off"
                autoFocus
                onChange={(event) => setText(event.currentTarget.value)}
              />
            </Field>
            <div className="rehearse-buttons">
              <Button type="submit" variant="primary">
                {words.send}
              </Button>
              <Button onClick={() => onTurn({ kind: 'silence' })}>{words.silence}</Button>
              <Button variant="quiet" onClick={() => onTurn({ kind: 'stop' })}>
                {words.stop}
              </Button>
            </div>
          </form>
        )}
      </Card>
      <Stored answers={rehearsal.answers} setup={setup} draft={draft} at={running.startedAt} />
    </div>
  );
}

function how({ outcome, confirmed }: RehearsedAnswer): string {
  if (outcome === 'declined') return words.declined;
  if (outcome === 'none') return words.none;
  return confirmed ? words.confirmed : words.said;
}

/** What each answer would store, and what that would do to the score. */
function Stored({
  answers,
  setup,
  draft,
  at,
}: {
  answers: readonly RehearsedAnswer[];
  setup: RehearsalSetup;
  draft: RoleDraft;
  at: string;
}) {
  const { fields, profile } = setup.context;
  const score = scoreProfile(draft.criteria, profileAfter(profile, answers, at), fields);
  const before = (key: string): string | null => {
    const known = profile[key];
    const field = fields.find((other) => other.key === key);
    return known && field ? field.print(known.value) : null;
  };
  return (
    <Card title={words.stored}>
      {answers.length === 0 ? <p className="role-quiet">{words.storedNone}</p> : null}
      <ul className="rehearse-stored" aria-label={words.stored} aria-live="polite">
        {answers.map((answer) => {
          const old = before(answer.field_key);
          return (
            <li key={answer.field_key}>
              <p className="plan-label">{answer.label}</p>
              {answer.printed ? <p className="rehearse-value">{answer.printed}</p> : null}
              <p className="plan-facts">
                {[how(answer), ...(answer.words === '' ? [] : [words.words(answer.words)])].join(' · ')}
              </p>
              {old === null ? null : <p className="plan-facts">{words.before(old)}</p>}
            </li>
          );
        })}
      </ul>
      {draft.criteria.length > 0 ? (
        <div className="rehearse-score">
          <p className="plan-facts">{words.scoreLead}</p>
          <ScoreRange known={score.low} possible={score.high} label={words.score(draft.title)} />
        </div>
      ) : null}
    </Card>
  );
}
