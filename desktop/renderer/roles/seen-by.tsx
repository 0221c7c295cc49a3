import { Banner, Button, Field, Select } from '@pluto/shared/ui/index.ts';
import { copy } from '../words/words.ts';
import type { SeenCandidate } from './use-seen-candidate.ts';

const words = copy.roleEditor.plan;

/** Chooses for whom the questions are shown. */
export function SeenBy({ seen, label = words.seenBy }: { seen: SeenCandidate; label?: string }) {
  const { choices, chosen, profile } = seen;
  const list = choices.status === 'idle' ? null : choices.value;
  const hint =
    choices.status === 'failed'
      ? undefined
      : !list
        ? words.candidatesLoading
        : list.length === 0
          ? words.candidatesNone
          : chosen
            ? words.recordOnly(chosen.name)
            : undefined;
  const failure =
    choices.status === 'failed' && !list
      ? { title: words.candidatesFailed, text: choices.failure.message }
      : profile.status === 'failed'
        ? { title: words.profileFailed, text: profile.failure.message }
        : null;
  return (
    <>
      <Field label={label} hint={hint}>
        <Select
          value={chosen?.candidate_id ?? ''}
          options={[
            { value: '', label: words.typical },
            ...(list ?? []).map(({ candidate_id, name }) => ({ value: candidate_id, label: name })),
          ]}
          onValueChange={(value) => seen.choose(value === '' ? null : value)}
        />
      </Field>
      {failure ? (
        <Banner
          tone="warning"
          title={failure.title}
          action={
            <Button size="small" onClick={seen.retry}>
              {copy.retry}
            </Button>
          }
        >
          {failure.text}
        </Banner>
      ) : null}
    </>
  );
}
