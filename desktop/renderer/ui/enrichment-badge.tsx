import type { CandidateSummary } from '@pluto/shared/http/words.ts';
import { Badge, Tooltip } from '@pluto/shared/ui/index.ts';
import { copy } from '../words/words.ts';

/** The badge of a record that an intake has enriched; nothing for the others. */
export function EnrichmentBadge({ candidate }: { candidate: CandidateSummary }) {
  if (!candidate.has_enrichment_data) return null;
  return (
    <Tooltip content={copy.ranking.newFields(candidate.enrichment_fields.length)}>
      <Badge tone="enriched">{copy.ranking.enriched}</Badge>
    </Tooltip>
  );
}
