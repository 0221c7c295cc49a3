import type {
  createIntakeLink,
  createIntakeLinks,
  getMailTemplate,
  MailTemplate,
  sendIntakeLinks,
} from '@pluto/shared/http/link.ts';
import type { ResponseOf } from '@pluto/shared/http/route.ts';
import type { Failure, Outcome } from '@pluto/shared/ipc/outcome.ts';
import { defaultTemplates } from '@pluto/shared/link/mail-template.ts';
import type { PlutoBridge } from '../bridge.ts';
import { copy } from '../words/words.ts';
import { finishLoading, idle, latestOf, type Remote, startLoading } from './remote.ts';
import type { Slice } from './store-types.ts';

export type MadeLink = ResponseOf<typeof createIntakeLinks>['links'][number];
export type RefusedLink = ResponseOf<typeof createIntakeLinks>['refused'][number];
export type MailOutcome = ResponseOf<typeof sendIntakeLinks>['outcomes'][number];
export type Invitation = ResponseOf<typeof getMailTemplate>;

/** Links being made or sent for many, step by step. */
export interface BulkWork {
  kind: 'links' | 'mail';
  status: 'working' | 'done' | 'stopped' | 'failed';
  done: number;
  total: number;
  links: readonly MadeLink[];
  refused: readonly RefusedLink[];
  outcomes: readonly MailOutcome[];
  failure: Failure | null;
}

export interface LinkSlice {
  /** Candidates whose link is being made right now. */
  copying: ReadonlySet<string>;
  bulk: BulkWork | null;
  invitation: Remote<Invitation>;
  /** Makes a link and copies it; null when one is already being made for this candidate. */
  copyIntakeLink(candidateId: string): Promise<Outcome<ResponseOf<typeof createIntakeLink>> | null>;
  /** Ids of everyone chosen in the ranking. */
  chosenIds(): Promise<Outcome<string[]>>;
  makeLinks(ids: readonly string[]): Promise<void>;
  sendMails(ids: readonly string[], template: MailTemplate): Promise<void>;
  /** What was done stays done; what comes next is not begun. */
  stopBulk(): void;
  closeBulk(): void;
  loadInvitation(): Promise<void>;
  saveInvitation(template: MailTemplate): Promise<Failure | null>;
  /** Makes a link and opens the mail program of this computer, with the recruiter's own text. */
  mailIntakeLink(candidateId: string): ReturnType<PlutoBridge['mailIntakeLink']>;
  copyTable(table: string[][]): ReturnType<PlutoBridge['copyTable']>;
  saveTable(table: string[][], fileName: string): ReturnType<PlutoBridge['saveTable']>;
  copyRanking: PlutoBridge['copyRanking'];
  saveRanking: PlutoBridge['saveRanking'];
}

const linksAtOnce = 25;
const mailsAtOnce = 5;
const idsAtOnce = 5000;

const begin = (kind: BulkWork['kind'], total: number): BulkWork => ({
  kind,
  status: 'working',
  done: 0,
  total,
  links: [],
  refused: [],
  outcomes: [],
  failure: null,
});

export const createLinkSlice =
  (bridge: PlutoBridge): Slice<LinkSlice> =>
  (set, get) => {
    let run = 0;

    /** Does a part after the other until all are done, somebody stops it, or one fails. */
    async function inParts(
      ids: readonly string[],
      size: number,
      work: BulkWork,
      doPart: (part: string[]) => Promise<Outcome<Partial<BulkWork>>>,
    ): Promise<void> {
      run += 1;
      const mine = run;
      set({ bulk: work });
      for (let at = 0; at < ids.length; at += size) {
        const part = ids.slice(at, at + size);
        const outcome = await doPart(part);
        const { bulk } = get();
        if (mine !== run || !bulk) return;
        if (!outcome.ok) {
          set({ bulk: { ...bulk, status: 'failed', failure: outcome.failure } });
          return;
        }
        const isStopped = bulk.status === 'stopped';
        set({ bulk: { ...bulk, ...outcome.value, done: at + part.length } });
        if (isStopped) return;
      }
      set(({ bulk }) => ({ bulk: bulk && { ...bulk, status: 'done' } }));
    }

    const roleOf = () => {
      const { roleId, place } = get();
      return place.screen === 'ranking' && roleId !== null ? { role_id: roleId } : {};
    };

    return {
      copying: new Set(),
      bulk: null,
      invitation: idle,
      async copyIntakeLink(candidateId) {
        const { copying } = get();
        // Two quick presses would make two links, and the first one copied would be revoked.
        if (copying.has(candidateId)) return null;
        set({ copying: new Set([...copying, candidateId]) });
        try {
          return await bridge.copyIntakeLink({ candidate_id: candidateId, ...roleOf() });
        } finally {
          set((state) => ({ copying: new Set([...state.copying].filter((id) => id !== candidateId)) }));
        }
      },
      async chosenIds() {
        const { rankingSelection: chosen, rankingQuery, roleId } = get();
        if (chosen.kind === 'some') return { ok: true, value: [...chosen.ids] };
        const ids: string[] = [];
        let after: string | null = null;
        do {
          const { filter, search } = rankingQuery;
          const part: Outcome<{ candidate_ids: string[]; next: string | null }> = await bridge.call(
            'selectRanked',
            {
              body: {
                role_id: roleId ?? '',
                filter,
                limit: idsAtOnce,
                ...(search ? { search } : {}),
                ...(after ? { after } : {}),
              },
            },
          );
          if (!part.ok) return part;
          ids.push(...part.value.candidate_ids.filter((id) => !chosen.except.has(id)));
          after = part.value.next;
        } while (after);
        return { ok: true, value: ids };
      },
      makeLinks: (ids) =>
        inParts(ids, linksAtOnce, begin('links', ids.length), async (part) => {
          const outcome = await bridge.call('createIntakeLinks', {
            body: { candidate_ids: part, ...roleOf() },
          });
          const { links, refused } = get().bulk ?? begin('links', 0);
          return outcome.ok
            ? {
                ok: true,
                value: {
                  links: [...links, ...outcome.value.links],
                  refused: [...refused, ...outcome.value.refused],
                },
              }
            : outcome;
        }),
      sendMails: (ids, template) =>
        inParts(ids, mailsAtOnce, begin('mail', ids.length), async (part) => {
          const outcome = await bridge.call('sendIntakeLinks', {
            body: {
              candidate_ids: part,
              template,
              ...roleOf(),
              locale: copy.locale === 'de' ? 'de' : 'en',
              time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
            },
          });
          const { outcomes } = get().bulk ?? begin('mail', 0);
          return outcome.ok
            ? { ok: true, value: { outcomes: [...outcomes, ...outcome.value.outcomes] } }
            : outcome;
        }),
      stopBulk: () =>
        set(({ bulk }) => ({
          bulk: bulk?.status === 'working' ? { ...bulk, status: 'stopped' } : bulk,
        })),
      closeBulk() {
        run += 1;
        set({ bulk: null });
      },
      async loadInvitation() {
        set(({ invitation }) => ({ invitation: startLoading(invitation) }));
        const outcome = await bridge.call('getMailTemplate');
        set(({ invitation }) => ({ invitation: finishLoading(invitation, outcome) }));
      },
      async saveInvitation(template) {
        const outcome = await bridge.call('saveMailTemplate', { body: template });
        if (outcome.ok) await get().loadInvitation();
        return outcome.ok ? null : outcome.failure;
      },
      async mailIntakeLink(candidateId) {
        await get().loadInvitation();
        const { invitation } = get();
        if (invitation.status === 'failed') return { ok: false, failure: invitation.failure };
        const locale = copy.locale === 'de' ? 'de' : 'en';
        return bridge.mailIntakeLink({
          candidate_id: candidateId,
          template: latestOf(invitation)?.template ?? defaultTemplates[locale],
          locale,
          time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
          ...roleOf(),
        });
      },
      copyTable: (table) => bridge.copyTable({ table }),
      saveTable: (table, file_name) => bridge.saveTable({ table, file_name }),
      copyRanking: (part) => bridge.copyRanking(part),
      saveRanking: (part) => bridge.saveRanking(part),
    };
  };
