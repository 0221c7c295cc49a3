import type { Profile } from '@pluto/shared/profile/profile.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { finishLoading, idle, type Remote, startLoading } from '../store/remote.ts';
import type { RankedName } from '../store/roles-slice.ts';
import { useStore } from '../store/use-store.ts';

/** For whom the plan is looked at: nobody in particular, or a candidate of the role with what is known. */
export interface SeenCandidate {
  choices: Remote<RankedName[]>;
  /** Null for the typical candidate. */
  chosen: RankedName | null;
  /** What is known of the chosen one; empty for the typical one. */
  profile: Remote<Profile>;
  choose(candidateId: string | null): void;
  retry(): void;
}

const nothingKnown: Remote<Profile> = { status: 'ready', value: {} };

/** Reads the candidates of a role and the record of the chosen one. Reading only: nothing of them is changed. */
export function useSeenCandidate(roleId: string): SeenCandidate {
  const listRanked = useStore((state) => state.listRanked);
  const readProfile = useStore((state) => state.readProfile);
  const [choices, setChoices] = useState<Remote<RankedName[]>>(idle);
  const [chosen, setChosen] = useState<RankedName | null>(null);
  const [profile, setProfile] = useState<Remote<Profile>>(nothingKnown);
  // A reply that comes after another choice was made is dropped.
  const asked = useRef<string | null>(null);

  const load = useCallback(async () => {
    setChoices(startLoading);
    const outcome = await listRanked(roleId);
    setChoices((before) => finishLoading(before, outcome));
  }, [listRanked, roleId]);
  useEffect(() => {
    void load();
  }, [load]);

  const read = async (candidateId: string) => {
    setProfile({ status: 'loading', value: null });
    const outcome = await readProfile(candidateId);
    if (asked.current === candidateId) setProfile((before) => finishLoading(before, outcome));
  };
  return {
    choices,
    chosen,
    profile,
    choose(candidateId) {
      const list = choices.status === 'idle' ? null : choices.value;
      const found = list?.find(({ candidate_id }) => candidate_id === candidateId) ?? null;
      asked.current = found?.candidate_id ?? null;
      setChosen(found);
      if (found) void read(found.candidate_id);
      else setProfile(nothingKnown);
    },
    retry() {
      if (choices.status === 'failed') void load();
      if (chosen) void read(chosen.candidate_id);
    },
  };
}
