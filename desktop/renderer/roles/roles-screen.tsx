import type { Role } from '@pluto/shared/http/ranking.ts';
import { Button, EmptyState, Skeleton, useToast } from '@pluto/shared/ui/index.ts';
import { Briefcase, Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import './roles-screen.css';
import { latestOf } from '../store/remote.ts';
import { useStore } from '../store/use-store.ts';
import { FailureState } from '../ui/failure-state.tsx';
import { ScreenHead } from '../ui/screen-head.tsx';
import { copy } from '../words/words.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import { RoleForm } from './role-form.tsx';

const words = copy.roles;

/** Roles on the left, the chosen one to edit on the right. */
export function RolesScreen() {
  const roles = useStore((state) => state.roles);
  const loadRoles = useStore((state) => state.loadRoles);
  const createRole = useStore((state) => state.createRole);
  const current = useStore((state) => state.roleId);
  const unsaved = useStore((state) => state.unsaved);
  const pending = useStore((state) => state.pending);
  const leave = useStore((state) => state.leave);
  const stay = useStore((state) => state.stay);
  const [chosen, setChosen] = useState<string | null>(null);
  /** What waits until the recruiter has said that the changes may go. */
  const [wanted, setWanted] = useState<{ run: () => void } | null>(null);
  const guarded = (run: () => void) => (unsaved === null ? run() : setWanted({ run }));
  const toast = useToast();
  const list = latestOf(roles);
  const role = list?.find(({ role_id }) => role_id === (chosen ?? current)) ?? list?.[0];

  useEffect(() => {
    void loadRoles();
  }, [loadRoles]);

  const create = async () => {
    const outcome = await createRole({
      title: words.newTitle,
      criteria: [],
      required_fields: [],
      custom_fields: [],
      rescore: 'automatic',
      budget_questions: 7,
      budget_minutes: 5,
      voice: null,
    });
    if (outcome.ok) setChosen(outcome.value.role_id);
    else toast({ tone: 'error', title: words.failed, description: outcome.failure.message });
  };
  const createButton = (
    <Button icon={<Plus />} onClick={() => guarded(() => void create())}>
      {words.create}
    </Button>
  );

  return (
    <div className="screen">
      <ScreenHead title={words.title} lead={words.lead} actions={createButton} />
      {!list ? (
        roles.status === 'failed' ? (
          <FailureState title={words.failedTitle} failure={roles.failure} onRetry={() => void loadRoles()} />
        ) : (
          <div className="screen-scroll">
            <Skeleton lines={8} label={copy.opening} />
          </div>
        )
      ) : !role ? (
        <EmptyState icon={<Briefcase />} title={words.emptyTitle} action={createButton}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <div className="roles">
          <RoleList
            roles={list}
            chosen={role.role_id}
            onChoose={(roleId) => {
              if (roleId !== role.role_id) guarded(() => setChosen(roleId));
            }}
          />
          <RoleForm key={role.role_id} role={role} />
        </div>
      )}
      <LeaveDialog
        title={pending || wanted ? unsaved : null}
        onStay={() => {
          setWanted(null);
          stay();
        }}
        onDiscard={() => {
          wanted?.run();
          setWanted(null);
          leave();
        }}
      />
    </div>
  );
}

function RoleList({
  roles,
  chosen,
  onChoose,
}: {
  roles: readonly Role[];
  chosen: string;
  onChoose: (roleId: string) => void;
}) {
  return (
    <nav aria-label={words.title}>
      <ul className="roles-list">
        {roles.map((role) => (
          <li key={role.role_id}>
            <button
              type="button"
              className="roles-entry"
              aria-current={role.role_id === chosen || undefined}
              onClick={() => onChoose(role.role_id)}
            >
              <span>{role.title}</span>
              <span>{words.candidates(role.candidates)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
