import { Dialog, Field, Input } from '@pluto/shared/ui/index.ts';
import { Search } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import './command-palette.css';
import type { ListScreen } from '../store/navigation-slice.ts';
import { latestOf } from '../store/remote.ts';
import { useStore } from '../store/use-store.ts';
import { copy } from '../words/words.ts';
import { findEntries, type PaletteEntry } from './palette-entries.ts';

const screenNames = Object.keys(copy.screens) as ListScreen[];

function useEntries(typed: string): PaletteEntry[] {
  const roles = useStore((state) => latestOf(state.roles)) ?? [];
  const [people, setPeople] = useState<PaletteEntry[]>([]);

  useEffect(() => {
    if (typed.trim().length < 2) {
      setPeople([]);
      return;
    }
    let isStale = false;
    const timer = setTimeout(async () => {
      const outcome = await window.pluto.call('listCandidates', {
        query: { search: typed.trim(), limit: '8' },
      });
      if (isStale || !outcome.ok) return;
      setPeople(
        outcome.value.candidates.map((candidate) => ({
          id: candidate.candidate_id,
          group: 'candidates',
          label: candidate.name,
          detail: candidate.current_title,
          destination: { screen: 'candidate', candidate_id: candidate.candidate_id },
        })),
      );
    }, 150);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [typed]);

  const screens = screenNames.map(
    (screen): PaletteEntry => ({
      id: screen,
      group: 'screens',
      label: copy.screens[screen],
      detail: null,
      destination: { screen },
    }),
  );
  const ranked = roles.map(
    (role): PaletteEntry => ({
      id: role.role_id,
      group: 'roles',
      label: role.title,
      detail: copy.roles.candidates(role.candidates),
      destination: { screen: 'ranking' },
      roleId: role.role_id,
    }),
  );
  // The server has searched more than names, so its answers stay whatever the local search says.
  return [...findEntries([...screens, ...ranked], typed), ...people];
}

/** Type a few letters of a screen, a role or a candidate, and go there. */
export function CommandPalette() {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [index, setIndex] = useState(0);
  const setPaletteOpen = useStore((state) => state.setPaletteOpen);
  const chooseRole = useStore((state) => state.chooseRole);
  const go = useStore((state) => state.go);
  const entries = useEntries(typed);
  const active = Math.min(index, Math.max(0, entries.length - 1));

  const open = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    if (entry.roleId) chooseRole(entry.roleId);
    go(entry.destination);
  };

  return (
    <Dialog open onOpenChange={setPaletteOpen} title={copy.palette.title}>
      <div className="palette">
        <Field label={copy.palette.placeholder} hideLabel>
          <Input
            leading={<Search aria-hidden="true" />}
            placeholder={copy.palette.placeholder}
            value={typed}
            role="combobox"
            aria-expanded="true"
            aria-controls={`${id}-list`}
            aria-activedescendant={entries[active] ? `${id}-${entries[active].id}` : undefined}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setIndex(0);
            }}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') setIndex(Math.min(entries.length - 1, active + 1));
              else if (event.key === 'ArrowUp') setIndex(Math.max(0, active - 1));
              else if (event.key === 'Enter') open(entries[active]);
              else return;
              event.preventDefault();
            }}
          />
        </Field>
        <div className="palette-list" id={`${id}-list`} role="listbox" aria-label={copy.palette.title}>
          {entries.map((entry, position) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the box above has the focus and handles the keys
            <div
              key={`${entry.group}-${entry.id}`}
              id={`${id}-${entry.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={position === active}
              className="palette-entry"
              onClick={() => open(entry)}
              onMouseMove={() => setIndex(position)}
            >
              <span>{entry.label}</span>
              <span className="palette-detail">{entry.detail ?? copy.palette.groups[entry.group]}</span>
            </div>
          ))}
        </div>
        {entries.length === 0 ? <p className="palette-empty">{copy.palette.empty}</p> : null}
      </div>
    </Dialog>
  );
}
