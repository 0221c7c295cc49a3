import type { Role } from '@pluto/shared/http/ranking.ts';
import type { RouteInput } from '@pluto/shared/http/route.ts';
import type { Outcome } from '@pluto/shared/ipc/outcome.ts';
import type { RecruiterRoutes } from '@pluto/shared/ipc/recruiter-routes.ts';
import type { PlutoBridge } from '../bridge.ts';
import { finishLoading, idle, latestOf, mapRemote, type Remote, startLoading } from './remote.ts';
import type { Slice } from './store-types.ts';

type RoleChange = NonNullable<RouteInput<RecruiterRoutes['editRole']>['body']>;
type NewRole = NonNullable<RouteInput<RecruiterRoutes['createRole']>['body']>;

export interface RolesSlice {
  roles: Remote<Role[]>;
  /** The role whose ranking is shown. */
  roleId: string | null;
  loadRoles(): Promise<void>;
  chooseRole(roleId: string): void;
  editRole(roleId: string, change: RoleChange): Promise<Outcome<Role>>;
  createRole(role: NewRole): Promise<Outcome<Role>>;
  resetRoles(): void;
}

/** The role to show: the one chosen while it exists, else the first. */
export function chosenRole(roles: readonly Role[], roleId: string | null): string | null {
  return roles.some((role) => role.role_id === roleId) ? roleId : (roles[0]?.role_id ?? null);
}

/** The list with one role replaced, or added at its end. */
export function withRole(roles: readonly Role[], role: Role): Role[] {
  return roles.some(({ role_id }) => role_id === role.role_id)
    ? roles.map((other) => (other.role_id === role.role_id ? role : other))
    : [...roles, role];
}

export const createRolesSlice =
  (bridge: PlutoBridge): Slice<RolesSlice> =>
  (set, get) => ({
    roles: idle,
    roleId: null,
    async loadRoles() {
      set(({ roles }) => ({ roles: startLoading(roles) }));
      const outcome = await bridge.call('listRoles');
      const list = outcome.ok ? { ok: true as const, value: outcome.value.roles } : outcome;
      set(({ roles, roleId }) => {
        const loaded = finishLoading(roles, list);
        return { roles: loaded, roleId: chosenRole(latestOf(loaded) ?? [], roleId) };
      });
    },
    chooseRole(roleId) {
      if (get().roleId === roleId) return;
      get().resetRanking();
      set({ roleId });
    },
    async editRole(role_id, body) {
      const outcome = await bridge.call('editRole', { params: { role_id }, body });
      if (outcome.ok)
        set(({ roles }) => ({ roles: mapRemote(roles, (list) => withRole(list, outcome.value)) }));
      return outcome;
    },
    async createRole(body) {
      const outcome = await bridge.call('createRole', { body });
      if (outcome.ok)
        set(({ roles }) => ({ roles: mapRemote(roles, (list) => withRole(list, outcome.value)) }));
      return outcome;
    },
    resetRoles: () => set({ roles: idle, roleId: null }),
  });
