import { IconButton, Kbd, Mark, Menu, StatusDot, useHotkey } from '@pluto/shared/ui/index.ts';
import {
  Activity,
  Briefcase,
  ChevronsUpDown,
  ListOrdered,
  LogOut,
  type LucideIcon,
  Plus,
  Search,
  Settings,
  ShieldCheck,
  Upload,
  Users,
} from 'lucide-react';
import './sidebar.css';
import type { ListScreen } from '../store/navigation-slice.ts';
import { useStore } from '../store/use-store.ts';
import { hostOf } from '../ui/host-of.ts';
import { copy } from '../words/words.ts';
import { Tour } from './tour.tsx';

const entries: { screen: ListScreen; Icon: LucideIcon; group: 'work' | 'setup' }[] = [
  { screen: 'ranking', Icon: ListOrdered, group: 'work' },
  { screen: 'candidates', Icon: Users, group: 'work' },
  { screen: 'activity', Icon: Activity, group: 'work' },
  { screen: 'import', Icon: Upload, group: 'work' },
  { screen: 'roles', Icon: Briefcase, group: 'setup' },
  { screen: 'audit', Icon: ShieldCheck, group: 'setup' },
  { screen: 'settings', Icon: Settings, group: 'setup' },
];

const connectionTones = {
  idle: 'neutral',
  connecting: 'info',
  online: 'success',
  offline: 'warning',
} as const;

function SidebarEntry({ screen, Icon }: { screen: ListScreen; Icon: LucideIcon }) {
  const isHere = useStore((state) => state.place.screen === screen);
  const unread = useStore((state) => (screen === 'activity' ? state.unread : 0));
  const go = useStore((state) => state.go);
  return (
    <li>
      <button
        type="button"
        className="sidebar-entry"
        aria-current={isHere ? 'page' : undefined}
        onClick={() => go({ screen })}
      >
        <Icon aria-hidden="true" />
        <span>{copy.screens[screen]}</span>
        {unread > 0 ? (
          <span className="sidebar-count">
            <span aria-hidden="true">{unread > 99 ? '99+' : unread}</span>
            <span className="pl-visually-hidden">{copy.shell.unread(unread)}</span>
          </span>
        ) : null}
      </button>
    </li>
  );
}

/** Where one can go, whether it is live, and who is signed in. */
export function Sidebar() {
  const session = useStore((state) => state.session);
  const connection = useStore((state) => state.connection?.state ?? 'idle');
  const setPaletteOpen = useStore((state) => state.setPaletteOpen);
  const signOut = useStore((state) => state.signOut);
  const servers = useStore((state) => state.servers);
  const addServer = useStore((state) => state.addServer);
  const switchServer = useStore((state) => state.switchServer);
  const go = useStore((state) => state.go);
  useHotkey('mod+k', () => setPaletteOpen(true));
  if (session?.state !== 'signed_in') return null;
  const { account } = session;
  return (
    <header className="sidebar">
      <div className="sidebar-brand">
        <Mark size={24} />
        <div className="sidebar-names">
          <span className="sidebar-product">{copy.product}</span>
          <span className="sidebar-organisation">{account.organisation_name}</span>
        </div>
      </div>
      <button type="button" className="sidebar-search" onClick={() => setPaletteOpen(true)}>
        <Search aria-hidden="true" />
        <span>{copy.shell.palette}</span>
        <Kbd combination="mod+k" />
      </button>
      <nav aria-label={copy.shell.navigation}>
        {(['work', 'setup'] as const).map((group) => (
          <ul key={group} className="sidebar-group">
            {entries
              .filter((entry) => entry.group === group)
              .map((entry) => (
                <SidebarEntry key={entry.screen} {...entry} />
              ))}
          </ul>
        ))}
      </nav>
      <Tour />
      <div className="sidebar-foot">
        <div role="status" className="sidebar-connection">
          <StatusDot
            tone={connectionTones[connection]}
            live={connection === 'online'}
            label={copy.connection[connection]}
          />
        </div>
        <div className="sidebar-account">
          <div className="sidebar-names">
            <span className="sidebar-product">{account.name}</span>
            <span className="sidebar-organisation">{account.email}</span>
          </div>
          <Menu
            trigger={
              <IconButton
                label={copy.shell.account}
                icon={<ChevronsUpDown />}
                size="small"
                tooltipSide="right"
              />
            }
            items={[
              ...(servers.length > 1
                ? [
                    ...servers.map(({ server_url, account: there, is_current }) => ({
                      label: there ? `${there.organisation_name}, ${hostOf(server_url)}` : hostOf(server_url),
                      checked: is_current,
                      onSelect: () => void switchServer(server_url),
                    })),
                    'separator' as const,
                  ]
                : []),
              { label: copy.shell.addServer, icon: <Plus />, onSelect: addServer },
              {
                label: copy.screens.settings,
                icon: <Settings />,
                shortcut: <Kbd combination="mod+," />,
                onSelect: () => go({ screen: 'settings' }),
              },
              'separator',
              { label: copy.shell.signOut, icon: <LogOut />, onSelect: () => void signOut(false) },
            ]}
          />
        </div>
      </div>
    </header>
  );
}
