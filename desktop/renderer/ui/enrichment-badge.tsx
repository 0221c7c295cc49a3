import type { CandidateSummary } from '@pluto/shared/http/words.ts';
import { Badge, Tooltip } from '@pluto/shared/ui/index.ts';
import { copy } from '../words/words.ts';
import { AudioBadge } from './audio-badge.tsx';

/** The badge of a record that an intake has enriched, and whether its talk was heard badly; nothing for the others. */
export function EnrichmentBadge({
  candidate,
  isWide = false,
}: {
  candidate: CandidateSummary;
  isWide?: boolean;
}) {
  return (
    <>
      {candidate.has_enrichment_data ? (
        <Tooltip content={copy.ranking.newFields(candidate.enrichment_fields.length)}>
          <Badge tone="enriched">{copy.ranking.enriched}</Badge>
        </Tooltip>
      ) : null}
      <AudioBadge troubles={candidate.audio_troubles} isWide={isWide} />
    </>
  );
}
