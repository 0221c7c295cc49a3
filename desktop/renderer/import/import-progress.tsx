import { Button, Card, ProgressBar } from '@pluto/shared/ui/index.ts';
import { useState } from 'react';
import type { ImportPlace } from '../store/import-place.ts';
import { useStore } from '../store/use-store.ts';
import { copy } from '../words/words.ts';

const words = copy.import;
const digits = new Intl.NumberFormat(copy.locale);

const megabytes = (bytes: number) =>
  new Intl.NumberFormat(copy.locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(
    bytes / 1024 / 1024,
  );

/** What is going on, how far it is, and in which words. Null for the length while it is unknown. */
function progressOf(place: Exclude<ImportPlace, { step: 'file' }>) {
  if (place.step === 'sending') {
    const { kind, name, sent, total } = place;
    const detail =
      kind === 'table'
        ? words.ofBytes(megabytes(sent), megabytes(total))
        : words.ofFiles(digits.format(sent), digits.format(total));
    const title = kind === 'table' ? words.sending(name) : words.readingResumes(name);
    return { title, value: total > 0 ? sent / total : null, label: title, detail };
  }
  const { status, file_name, progress } = place.view;
  const title =
    status === 'importing'
      ? words.importing(file_name)
      : status === 'undoing'
        ? words.undoing(file_name)
        : words.checking(file_name);
  return {
    title,
    value: progress && progress.total > 0 ? progress.done / progress.total : null,
    label: progress ? words.stages[progress.stage] : title,
    detail: progress
      ? words.rows(digits.format(progress.rows), digits.format(progress.rows_per_second))
      : null,
  };
}

/** Work that goes on, with a way to end it. */
export function ImportProgress() {
  const place = useStore((store) => store.importPlace);
  const cancelImport = useStore((store) => store.cancelImport);
  const [isCancelling, setCancelling] = useState(false);
  if (place.step === 'file') return null;
  const { title, value, label, detail } = progressOf(place);
  return (
    <Card title={title} className="import-work">
      <div aria-live="polite">
        <ProgressBar value={value} label={label} showLabel detail={detail} />
      </div>
      <Button
        loading={isCancelling}
        onClick={() => {
          setCancelling(true);
          void cancelImport().finally(() => setCancelling(false));
        }}
      >
        {isCancelling ? words.cancelling : words.cancel}
      </Button>
    </Card>
  );
}
