import { FileText, Keyboard, Mic, Table2, UserPen } from 'lucide-react';
import './source-tag.css';
import type { Source } from '@pluto/shared/profile/provenance.ts';
import { Tooltip } from '../overlays/tooltip.tsx';

export interface SourceTagProps {
  source: Source;
  /** Evidence for the tooltip, for example the words said. Show it elsewhere too: phones have no hover. */
  detail?: string;
  /** The candidate said yes to a read-back. */
  confirmed?: boolean;
}

const sources = {
  import: { label: 'Import', Icon: Table2 },
  resume: { label: 'Resume', Icon: FileText },
  spoken: { label: 'Spoken', Icon: Mic },
  typed: { label: 'Typed', Icon: Keyboard },
  recruiter: { label: 'Recruiter', Icon: UserPen },
} as const satisfies Record<Source, { label: string; Icon: typeof Mic }>;

/** Where a value came from. */
export function SourceTag({ source, detail, confirmed = false }: SourceTagProps) {
  const { label, Icon } = sources[source];
  const tag = (
    <span className={`pl-source pl-source-${source}`}>
      <Icon aria-hidden="true" />
      {confirmed ? `${label}, confirmed` : label}
    </span>
  );
  return detail ? <Tooltip content={detail}>{tag}</Tooltip> : tag;
}
