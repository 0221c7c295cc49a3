import type { CandidateDetail } from '@pluto/shared/http/words.ts';
import { Skeleton } from '@pluto/shared/ui/index.ts';
import { useEffect, useState } from 'react';
import { ScoreExplanation } from '../ranking/score-explanation.tsx';
import { latestOf } from '../store/remote.ts';
import { useStore } from '../store/use-store.ts';
import { FailureState } from '../ui/failure-state.tsx';
import { InlineSelect } from '../ui/inline-select.tsx';
import { copy } from '../words/words.ts';

const words = copy.ranking.explain;

/** Every point of the candidate, for the role one looks at or any other they are ranked for. */
export function CandidateScore({ candidate }: { candidate: CandidateDetail }) {
  const { candidate_id, roles } = candidate;
  const current = useStore((state) => state.roleId);
  const explained = useStore((state) => state.explained);
  const explain = useStore((state) => state.explain);
  const [chosen, setChosen] = useState<string | null>(null);
  const role =
    roles.find(({ role_id }) => role_id === chosen) ??
    roles.find(({ role_id }) => role_id === current) ??
    roles[0];
  const roleId = role?.role_id ?? null;
  const version = candidate.updated_at;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a record that has changed is explained anew
  useEffect(() => {
    if (roleId) void explain(candidate_id, roleId);
  }, [candidate_id, roleId, explain, version]);

  if (!role) return <p className="panel-empty">{words.notRanked}</p>;
  const row = latestOf(explained);
  const isMine = row?.candidate.candidate_id === candidate_id;
  return (
    <div className="candidate-score">
      {roles.length > 1 ? (
        <InlineSelect
          label={copy.ranking.role}
          value={role.role_id}
          options={roles.map(({ role_id, title }) => ({ value: role_id, label: title }))}
          onChange={setChosen}
        />
      ) : null}
      {isMine && row ? (
        <ScoreExplanation row={row} roleTitle={role.title} />
      ) : explained.status === 'failed' ? (
        <FailureState
          title={words.failedTitle}
          failure={explained.failure}
          onRetry={() => void explain(candidate_id, role.role_id)}
        />
      ) : (
        <Skeleton lines={6} />
      )}
    </div>
  );
}
