import type { SessionState } from '@pluto/shared/ipc/states.ts';
import { Banner, Button, Field, Input, Mark } from '@pluto/shared/ui/index.ts';
import { type FormEvent, useState } from 'react';
import './sign-in-screen.css';
import { useStore } from '../store/use-store.ts';
import { hostOf } from '../ui/host-of.ts';
import { copy } from '../words/words.ts';

const { signIn: words } = copy;

/** Sign-in of a recruiter: to the current server, or to another one that is added. */
export function SignInScreen({ session }: { session: SessionState }) {
  const isAdding = useStore((state) => state.isAddingServer);
  const signIn = useStore((state) => state.signIn);
  const failure = useStore((state) => state.signInFailure);
  const isBusy = useStore((state) => state.isSigningIn) || session.state === 'signing_in';
  const storage = useStore((state) => state.appInfo?.token_storage);
  const cancelAddServer = useStore((state) => state.cancelAddServer);
  const [serverUrl, setServerUrl] = useState(isAdding ? '' : session.server_url);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [isServerShown, setServerShown] = useState(isAdding);
  const message = session.state === 'signed_out' ? session.message : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy) void signIn({ server_url: serverUrl, email, password });
  };
  const server = isServerShown ? (
    <Field label={words.server} hint={words.serverHint} required>
      <Input
        inputMode="url"
        spellCheck={false}
        value={serverUrl}
        autoFocus={isAdding}
        onChange={(event) => setServerUrl(event.currentTarget.value)}
      />
    </Field>
  ) : null;

  return (
    <main className="sign-in">
      <div className="sign-in-drag" aria-hidden="true" />
      <form className="sign-in-card" onSubmit={submit}>
        <Mark size={44} />
        <div>
          <h1>{isAdding ? words.addTitle : words.title}</h1>
          <p className="sign-in-lead">{isAdding ? words.addLead : words.lead}</p>
        </div>
        {failure ? (
          <Banner tone="error" title={words.failedTitle}>
            {failure.message}
          </Banner>
        ) : message ? (
          <Banner tone="info">{message}</Banner>
        ) : null}
        {isAdding ? server : null}
        <Field label={words.email} required>
          <Input
            type="email"
            autoComplete="username"
            value={email}
            autoFocus={!isAdding}
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
        {isAdding ? null : server}
        <Button type="submit" variant="primary" size="large" block loading={isBusy}>
          {words.submit}
        </Button>
        {isAdding ? (
          <Button variant="quiet" block onClick={cancelAddServer}>
            {copy.cancel}
          </Button>
        ) : null}
        {isServerShown ? null : (
          <p className="sign-in-server">
            <span>{serverUrl}</span>
            <Button variant="quiet" size="small" onClick={() => setServerShown(true)}>
              {words.changeServer}
            </Button>
          </p>
        )}
        {isAdding ? null : <OtherServers />}
        {storage === 'memory' ? <p className="sign-in-note">{words.memoryNote}</p> : null}
      </form>
    </main>
  );
}

/** The way to the servers one is or was signed in to. */
function OtherServers() {
  const servers = useStore((state) => state.servers);
  const switchServer = useStore((state) => state.switchServer);
  const others = servers.filter((server) => !server.is_current);
  if (others.length === 0) return null;
  return (
    <section className="sign-in-others" aria-labelledby="other-servers">
      <h2 id="other-servers">{words.others}</h2>
      <ul>
        {others.map(({ server_url, account }) => (
          <li key={server_url}>
            <Button variant="quiet" block onClick={() => void switchServer(server_url)}>
              {account ? `${account.organisation_name}, ${hostOf(server_url)}` : hostOf(server_url)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
