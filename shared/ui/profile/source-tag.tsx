import { FileText, Keyboard, Mic, Table2, UserPen } from 'lucide-react';
import './source-tag.css';
import type { Source } from '@pluto/shared/profile/provenance.ts';
import { useUiWords } from '../foundation/ui-words.ts';
import { Tooltip } from '../overlays/tooltip.tsx';

export interface SourceTagProps {
  source: Source;
  /** Evidence for the tooltip, for example the words said. Show it elsewhere too: phones have no hover. */
  detail?: string;
  /** The candidate said yes to a read-back. */
  confirmed?: boolean;
}

const icons = {
  import: Table2,
  resume: FileText,
  spoken: Mic,
  typed: Keyboard,
  recruiter: UserPen,
} as const satisfies Record<Source, typeof Mic>;

/** Where a value came from. */
export function SourceTag({ source, detail, confirmed = false }: SourceTagProps) {
  const words = useUiWords();
  const label = words.sources[source];
  const Icon = icons[source];
  const tag = (
    <span className={`pl-source pl-source-${source}`}>
      <Icon aria-hidden="true" />
      {confirmed ? words.confirmed(label) : label}
    </span>
  );
  return detail ? <Tooltip content={detail}>{tag}</Tooltip> : tag;
}
