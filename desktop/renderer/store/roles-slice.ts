import type { previewRole, Role } from '@pluto/shared/http/ranking.ts';
import type { ResponseOf, RouteInput } from '@pluto/shared/http/route.ts';
import type { Outcome } from '@pluto/shared/ipc/outcome.ts';
import type { RecruiterRoutes } from '@pluto/shared/ipc/recruiter-routes.ts';
import type { Profile } from '@pluto/shared/profile/profile.ts';
import type { PlutoBridge } from '../bridge.ts';
import { finishLoading, idle, latestOf, mapRemote, type Remote, startLoading } from './remote.ts';
import type { Slice } from './store-types.ts';

type RoleChange = NonNullable<RouteInput<RecruiterRoutes['editRole']>['body']>;
type NewRole = NonNullable<RouteInput<RecruiterRoutes['createRole']>['body']>;

type PreviewInput = NonNullable<RouteInput<RecruiterRoutes['previewRole']>['body']>;
export type RolePreview = ResponseOf<typeof previewRole>;

/** A candidate of a role, by name. */
export interface RankedName {
  candidate_id: string;
  name: string;
}

export interface RolesSlice {
  roles: Remote<Role[]>;
  /** The role whose ranking is shown. */
  roleId: string | null;
  loadRoles(): Promise<void>;
  chooseRole(roleId: string): void;
  editRole(roleId: string, change: RoleChange): Promise<Outcome<Role>>;
  createRole(role: NewRole): Promise<Outcome<Role>>;
  /** What other criteria would do to the ranking; nothing is stored. */
  previewRole(roleId: string, input: PreviewInput): Promise<Outcome<RolePreview>>;
  /** Candidates that are ranked for a role, by name; the first 500. */
  listRanked(roleId: string): Promise<Outcome<RankedName[]>>;
  /** What is known of a candidate. */
  readProfile(candidateId: string): Promise<Outcome<Profile>>;
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
    previewRole: (role_id, body) => bridge.call('previewRole', { params: { role_id }, body }),
    async listRanked(role_id) {
      const outcome = await bridge.call('getRanking', {
        query: { role_id, sort: 'name', limit: 500, detail: 'brief' },
      });
      if (!outcome.ok) return outcome;
      const value = outcome.value.rows.map(({ candidate: { candidate_id, name } }) => ({
        candidate_id,
        name,
      }));
      return { ok: true, value };
    },
    async readProfile(candidate_id) {
      const outcome = await bridge.call('getCandidate', { params: { candidate_id } });
      return outcome.ok ? { ok: true, value: outcome.value.profile } : outcome;
    },
    resetRoles: () => set({ roles: idle, roleId: null }),
  });
