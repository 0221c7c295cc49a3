import { ChevronDown, ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import './resume-panel.css';
import type { IntakeState } from '@pluto/shared/http/intake-state.ts';
import type { Evidence } from '@pluto/shared/profile/provenance.ts';
import { Button } from '@pluto/shared/ui/actions/button.tsx';
import { IconButton } from '@pluto/shared/ui/actions/icon-button.tsx';
import { copy } from '../copy.ts';
import { PdfPage } from './pdf-page.tsx';

export interface ResumePanelProps {
  resume: IntakeState['resume'];
  /** Proof of the field that has the focus: its page is shown and its place lit. */
  evidence: Evidence | null;
}

/** The resume's pages, beside the fields where there is room, and behind a button on phones. */
export function ResumePanel({ resume, evidence }: ResumePanelProps) {
  const [isOpen, setOpen] = useState(() => window.matchMedia('(min-width: 960px)').matches);
  const [page, setPage] = useState(1);
  const place = evidence?.kind === 'resume' && evidence.resume_id === resume?.resume_id ? evidence : null;
  const wanted = place?.page ?? null;

  useEffect(() => {
    if (wanted !== null) setPage(wanted);
  }, [wanted]);

  if (!resume) return null;
  const pages = Math.max(1, resume.pages);
  return (
    <section className="pt-resume" aria-label={copy.check.pageTitle}>
      <Button
        className="pt-resume-toggle"
        aria-expanded={isOpen}
        trailingIcon={<ChevronDown className={isOpen ? 'pt-turned' : undefined} />}
        onClick={() => setOpen(!isOpen)}
        block
      >
        {isOpen ? copy.check.hidePage : copy.check.showPage}
      </Button>
      {isOpen ? (
        <div className="pt-resume-body">
          <PdfPage
            key={resume.resume_id}
            page={Math.min(page, pages)}
            box={place && place.page === page ? place.box : null}
            label={copy.check.page(page, pages)}
          />
          {pages > 1 ? (
            <div className="pt-resume-pages">
              <IconButton
                label={copy.check.previousPage}
                icon={<ChevronLeft />}
                disabled={page <= 1}
                onClick={() => setPage(page - 1)}
              />
              <span>{copy.check.page(page, pages)}</span>
              <IconButton
                label={copy.check.nextPage}
                icon={<ChevronRight />}
                disabled={page >= pages}
                onClick={() => setPage(page + 1)}
              />
            </div>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}
