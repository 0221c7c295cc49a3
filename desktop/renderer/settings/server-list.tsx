import type { ServerEntry } from '@pluto/shared/ipc/states.ts';
import { Button, Card, ConfirmDialog } from '@pluto/shared/ui/index.ts';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useStore } from '../store/use-store.ts';
import { hostOf } from '../ui/host-of.ts';
import { copy } from '../words/words.ts';

const words = copy.settings;

/** The servers this computer knows: go to one, add one, remove one. */
export function ServerList() {
  const servers = useStore((state) => state.servers);
  const addServer = useStore((state) => state.addServer);
  const switchServer = useStore((state) => state.switchServer);
  const removeServer = useStore((state) => state.removeServer);
  const [removing, setRemoving] = useState<string | null>(null);
  return (
    <Card
      title={words.servers}
      actions={
        <Button size="small" icon={<Plus />} onClick={addServer}>
          {copy.shell.addServer}
        </Button>
      }
    >
      <p className="settings-note">{words.serversLead}</p>
      <ul className="settings-servers">
        {servers.map((server) => (
          <ServerRow
            key={server.server_url}
            server={server}
            onOpen={() => void switchServer(server.server_url)}
            onRemove={() => setRemoving(server.server_url)}
          />
        ))}
      </ul>
      <ConfirmDialog
        open={removing !== null}
        onOpenChange={() => setRemoving(null)}
        title={words.removeTitle(hostOf(removing ?? ''))}
        description={words.removeText}
        confirmLabel={words.remove}
        cancelLabel={copy.cancel}
        tone="danger"
        onConfirm={() => {
          if (removing) void removeServer(removing);
          setRemoving(null);
        }}
      />
    </Card>
  );
}

function ServerRow({
  server: { server_url, account, is_current },
  onOpen,
  onRemove,
}: {
  server: ServerEntry;
  onOpen: () => void;
  onRemove: () => void;
}) {
  const host = hostOf(server_url);
  const who = account ? `${account.organisation_name}, ${account.email}` : words.serverSignedOut;
  return (
    <li>
      <div className="settings-server">
        <span>{host}</span>
        <span className="settings-note">{is_current ? `${who} · ${words.serverIsCurrent}` : who}</span>
      </div>
      {is_current ? null : (
        <Button size="small" aria-label={words.switchToServer(host)} onClick={onOpen}>
          {words.switchTo}
        </Button>
      )}
      <Button size="small" variant="quiet" aria-label={words.removeServer(host)} onClick={onRemove}>
        {words.remove}
      </Button>
    </li>
  );
}
