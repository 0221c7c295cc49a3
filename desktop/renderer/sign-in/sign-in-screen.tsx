import type { SessionState } from '@pluto/shared/ipc/states.ts';
import { Banner, Button, Field, Input, Mark } from '@pluto/shared/ui/index.ts';
import { type FormEvent, useState } from 'react';
import './sign-in-screen.css';
import { useStore } from '../store/use-store.ts';
import { copy } from '../words/words.ts';

const { signIn: words } = copy;

/** Sign-in of a recruiter. */
export function SignInScreen({ session }: { session: Exclude<SessionState, { state: 'signed_in' }> }) {
  const signIn = useStore((state) => state.signIn);
  const failure = useStore((state) => state.signInFailure);
  const storage = useStore((state) => state.appInfo?.token_storage);
  const [serverUrl, setServerUrl] = useState(session.server_url);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [isServerShown, setServerShown] = useState(false);
  const isBusy = session.state === 'signing_in';
  const message = session.state === 'signed_out' ? session.message : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy) void signIn({ server_url: serverUrl, email, password });
  };

  return (
    <main className="sign-in">
      <div className="sign-in-drag" aria-hidden="true" />
      <form className="sign-in-card" onSubmit={submit}>
        <Mark size={44} />
        <div>
          <h1>{words.title}</h1>
          <p className="sign-in-lead">{words.lead}</p>
        </div>
        {failure ? (
          <Banner tone="error" title={words.failedTitle}>
            {failure.message}
          </Banner>
        ) : message ? (
          <Banner tone="info">{message}</Banner>
        ) : null}
        <Field label={words.email} required>
          <Input
            type="email"
            autoComplete="username"
            value={email}
            autoFocus
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
        </Field>
        <Field label={words.password} required>
          <Input
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        </Field>
        {isServerShown ? (
          <Field label={words.server} hint={words.serverHint} required>
            <Input
              inputMode="url"
              spellCheck={false}
              value={serverUrl}
              onChange={(event) => setServerUrl(event.currentTarget.value)}
            />
          </Field>
        ) : null}
        <Button type="submit" variant="primary" size="large" block loading={isBusy}>
          {words.submit}
        </Button>
        {isServerShown ? null : (
          <p className="sign-in-server">
            <span>{serverUrl}</span>
            <Button variant="quiet" size="small" onClick={() => setServerShown(true)}>
              {words.changeServer}
            </Button>
          </p>
        )}
        {storage === 'memory' ? <p className="sign-in-note">{words.memoryNote}</p> : null}
      </form>
    </main>
  );
}
