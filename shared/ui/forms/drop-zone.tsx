import { CircleAlert, FileUp } from 'lucide-react';
import { type DragEvent, type ReactNode, useId, useState } from 'react';
import './drop-zone.css';
import '../actions/button.css';
import './field.css';
import { ProgressBar } from '../feedback/progress-bar.tsx';
import { classNames } from '../foundation/class-names.ts';

export interface DropZoneProps {
  /** What to drop: "Drop your resume here". */
  title: ReactNode;
  /** Words on the button: "Choose a file". */
  buttonLabel?: string;
  /** Types and size taken, in words. */
  hint?: ReactNode;
  /** As the attribute of a file input: ".pdf,.docx". A hint for the chooser; the caller checks. */
  accept?: string;
  multiple?: boolean;
  onFiles: (files: File[]) => void;
  /** 0..1 while uploading, null while the length is unknown, undefined when idle. */
  progress?: number | null;
  /** What is being done, while `progress` is set: "Reading resume.pdf". */
  progressLabel?: string;
  /** What is wrong with the last file and what to do. */
  error?: ReactNode;
  disabled?: boolean;
  className?: string;
}

/** Takes files by drop, press or keyboard. */
export function DropZone({
  title,
  buttonLabel = 'Choose a file',
  hint,
  accept,
  multiple = false,
  onFiles,
  progress,
  progressLabel = 'Uploading',
  error,
  disabled = false,
  className,
}: DropZoneProps) {
  const id = useId();
  const [isOver, setOver] = useState(false);
  const isBusy = progress !== undefined;
  const isClosed = disabled || isBusy;

  const take = (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length > 0 && !isClosed) onFiles(multiple ? files : files.slice(0, 1));
  };
  const onDrag = (event: DragEvent, over: boolean) => {
    // Without this the browser would leave the page and open the file.
    event.preventDefault();
    setOver(over && !isClosed);
  };

  return (
    <div className={classNames('pl-drop-field', className)}>
      <fieldset
        className={classNames('pl-drop', isOver && 'pl-drop-over', isClosed && 'pl-drop-closed')}
        aria-labelledby={`${id}-title`}
        onDragOver={(event) => onDrag(event, true)}
        onDragLeave={(event) => {
          // Also fires on the way from a child to another; only leaving the whole zone counts.
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) onDrag(event, false);
        }}
        onDrop={(event) => {
          onDrag(event, false);
          take(event.dataTransfer.files);
        }}
      >
        <FileUp className="pl-drop-icon" aria-hidden="true" />
        <p className="pl-drop-title" id={`${id}-title`}>
          {title}
        </p>
        {isBusy ? (
          <div className="pl-drop-progress" aria-live="polite">
            <ProgressBar value={progress} label={progressLabel} showLabel />
          </div>
        ) : (
          <label className="pl-button pl-button-secondary pl-drop-button">
            {buttonLabel}
            <input
              type="file"
              className="pl-drop-input"
              accept={accept}
              multiple={multiple}
              disabled={disabled}
              aria-describedby={
                [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ') || undefined
              }
              aria-invalid={error ? true : undefined}
              onChange={(event) => {
                take(event.currentTarget.files);
                // So that choosing the same file again counts as a change.
                event.currentTarget.value = '';
              }}
            />
          </label>
        )}
        {hint ? (
          <p className="pl-drop-hint" id={`${id}-hint`}>
            {hint}
          </p>
        ) : null}
      </fieldset>
      <p className="pl-field-error" id={`${id}-error`} aria-live="assertive">
        {error ? (
          <>
            <CircleAlert aria-hidden="true" />
            <span>{error}</span>
          </>
        ) : null}
      </p>
    </div>
  );
}
