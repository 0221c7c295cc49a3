import type { AudioTrouble } from '@pluto/shared/agent/audio-trouble.ts';
import { Badge, Tooltip } from '@pluto/shared/ui/index.ts';
import { EarOff } from 'lucide-react';
import { copy } from '../words/words.ts';
import { audioNote } from './audio-note.ts';

/**
 * Beside a record whose talk was heard badly, so that nobody is judged by a microphone; nothing for the others.
 * In lists there is room for the sign only.
 */
export function AudioBadge({ troubles, isWide }: { troubles: readonly AudioTrouble[]; isWide: boolean }) {
  if (troubles.length === 0) return null;
  const { badge } = copy.audio;
  return (
    <Tooltip content={audioNote(troubles)}>
      {isWide ? (
        <Badge tone="info" icon={<EarOff />}>
          {badge}
        </Badge>
      ) : (
        <Badge tone="info" icon={<EarOff />} role="img" aria-label={badge} />
      )}
    </Tooltip>
  );
}
