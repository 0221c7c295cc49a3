import { Card, ScoreRange, Skeleton } from '@pluto/shared/ui/index.ts';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { RolePreview as Preview } from '../store/roles-slice.ts';
import { useStore } from '../store/use-store.ts';
import { copy } from '../words/words.ts';
import type { RoleDraft } from './role-draft.ts';

const words = copy.roles.preview;
/** While a slider is pulled nothing is asked. */
const restMs = 300;

/** What the criteria as they are written now would do to the ranking; nothing is stored. */
export function RolePreview({ roleId, draft }: { roleId: string; draft: RoleDraft }) {
  const previewRole = useStore((state) => state.previewRole);
  const [preview, setPreview] = useState<(Preview & { of: string }) | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const asked = JSON.stringify([draft.criteria, draft.custom_fields]);
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const [criteria, custom_fields] = JSON.parse(asked) as [
        RoleDraft['criteria'],
        RoleDraft['custom_fields'],
      ];
      const outcome = await previewRole(roleId, { criteria, custom_fields });
      if (!isCurrent) return;
      setProblem(outcome.ok ? null : outcome.failure.message);
      if (outcome.ok) setPreview({ ...outcome.value, of: asked });
    }, restMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [asked, roleId, previewRole]);

  if (problem) return <Card title={words.title} description={problem} />;
  if (!preview) {
    return (
      <Card title={words.title}>
        <Skeleton lines={4} />
      </Card>
    );
  }
  const { sampled, total, average, rows } = preview;
  const round = (value: number) => Math.round(value).toLocaleString(copy.locale);
  return (
    <Card
      title={words.title}
      description={
        total === 0 ? words.nobody : sampled >= total ? words.all(total) : words.sample(sampled, total)
      }
    >
      {total === 0 ? null : (
        <>
          <p className="role-quiet">
            {words.average(
              `${round(average.before.low)}–${round(average.before.high)}`,
              `${round(average.after.low)}–${round(average.after.high)}`,
            )}
          </p>
          <ol className="role-preview" aria-label={words.title} aria-busy={preview.of !== asked}>
            {rows.map((row) => {
              const moved = row.place_before - row.place;
              return (
                <li key={row.candidate_id} aria-label={row.name}>
                  <span className="role-place">{row.place}</span>
                  <span className="role-moved" data-moved={moved > 0 ? 'up' : moved < 0 ? 'down' : 'not'}>
                    {moved > 0 ? <ArrowUp aria-hidden="true" /> : null}
                    {moved < 0 ? <ArrowDown aria-hidden="true" /> : null}
                    {moved === 0 ? '' : Math.abs(moved)}
                    <span className="pl-visually-hidden">{words.moved(moved)}</span>
                  </span>
                  <span className="role-criterion">{row.name}</span>
                  <ScoreRange known={row.after.low} possible={row.after.high} size="small" label={row.name} />
                </li>
              );
            })}
          </ol>
        </>
      )}
    </Card>
  );
}
