import { Button, EmptyState } from '@pluto/shared/ui/index.ts';
import { ShieldCheck } from 'lucide-react';
import { useEffect } from 'react';
import './audit-screen.css';
import { printTime } from '../format.ts';
import type { AuditEntries } from '../store/audit-slice.ts';
import { latestOf } from '../store/remote.ts';
import { useStore } from '../store/use-store.ts';
import { FailureState } from '../ui/failure-state.tsx';
import { type GridColumn, RowGrid } from '../ui/row-grid.tsx';
import { ScreenHead } from '../ui/screen-head.tsx';
import { useOfflineReason } from '../ui/use-offline-reason.ts';
import { copy } from '../words/words.ts';
import { AuditVerdict } from './audit-verdict.tsx';
import { printDetails } from './print-details.ts';

const words = copy.audit;
type Entry = AuditEntries[number];

/** "recruiter:1f…" as "Recruiter": the id itself tells a reader nothing. */
export function printActor(actor: string): string {
  const [kind = ''] = actor.split(':');
  return kind in words.actors ? words.actors[kind as keyof typeof words.actors] : actor;
}

/** An action's name as words: "intake_link.created" is "Intake link created". */
export function printAction(action: string): string {
  const text = action.replace(/[._]/g, ' ');
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

const columns: GridColumn<Entry>[] = [
  {
    key: 'number',
    label: words.columns.number,
    width: '3rem',
    align: 'end',
    cell: (entry) => <span className="audit-number">{entry.number}</span>,
  },
  { key: 'at', label: words.columns.at, width: '8rem', cell: (entry) => printTime(entry.at) },
  { key: 'actor', label: words.columns.actor, width: '6.5rem', cell: (entry) => printActor(entry.actor) },
  {
    key: 'action',
    label: words.columns.action,
    width: 'minmax(12rem, 1fr)',
    cell: (entry) => (
      <div className="audit-action">
        <span>{printAction(entry.action)}</span>
        <span className="audit-details">{printDetails(entry.details)}</span>
      </div>
    ),
  },
  {
    key: 'hash',
    label: words.columns.hash,
    width: '9rem',
    cell: (entry) => (
      <code className="audit-hash" title={entry.hash}>
        {entry.hash.slice(0, 16)}
      </code>
    ),
  },
];

/** The audit log, and the proof that nobody rewrote it. */
export function AuditScreen() {
  const audit = useStore((state) => state.audit);
  const check = useStore((state) => state.auditCheck);
  const loadAudit = useStore((state) => state.loadAudit);
  const loadMoreAudit = useStore((state) => state.loadMoreAudit);
  const checkAudit = useStore((state) => state.checkAudit);
  const go = useStore((state) => state.go);
  const offline = useOfflineReason();
  const log = latestOf(audit);

  useEffect(() => {
    void loadAudit();
    void checkAudit();
  }, [loadAudit, checkAudit]);

  return (
    <div className="screen">
      <ScreenHead
        title={words.title}
        lead={words.lead}
        actions={
          <Button
            icon={<ShieldCheck />}
            unavailable={offline}
            loading={check.status === 'loading'}
            onClick={() => {
              void checkAudit();
              void loadAudit();
            }}
          >
            {words.verify}
          </Button>
        }
      />
      <AuditVerdict />
      {audit.status === 'failed' && !log ? (
        <FailureState title={words.failedTitle} failure={audit.failure} onRetry={() => void loadAudit()} />
      ) : log && log.entries.length === 0 ? (
        <EmptyState icon={<ShieldCheck />} title={words.emptyTitle}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <RowGrid
          label={words.table}
          columns={columns}
          rows={log?.entries ?? []}
          total={log?.head.number ?? 0}
          keyOf={(entry) => String(entry.number)}
          openKey={null}
          onOpen={(entry) => {
            if (entry.candidate_id) go({ screen: 'candidate', candidate_id: entry.candidate_id });
          }}
          onNearEnd={() => void loadMoreAudit()}
          rowHeight={48}
          isLoading={audit.status !== 'ready'}
        />
      )}
    </div>
  );
}
