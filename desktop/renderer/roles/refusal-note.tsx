import type { Refusal } from '@pluto/shared/profile/catalogue.ts';
import { Banner } from '@pluto/shared/ui/index.ts';
import { copy } from '../words/words.ts';

const words = copy.roleEditor.refused;

/** Why a question may not be asked, the law, and what to ask instead; beside the box it was typed in. */
export function RefusalNote({ refusal }: { refusal: Refusal }) {
  return (
    <Banner tone="error" title={words.title(refusal.topic)}>
      <p>{refusal.reason}</p>
      <p>{refusal.ground}</p>
      <p>
        {words.instead}
        {refusal.instead}
      </p>
    </Banner>
  );
}
