import { X } from 'lucide-react';
import { Dialog as RadixDialog } from 'radix-ui';
import { type ReactNode, type RefObject, useEffect } from 'react';
import '../actions/icon-button.css';
import './dialog.css';
import { classNames } from '../foundation/class-names.ts';
import { useUiWords } from '../foundation/ui-words.ts';
import { VisuallyHidden } from '../foundation/visually-hidden.tsx';

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  size?: 'small' | 'medium' | 'large';
  /** `alertdialog` cannot be left by a press outside; Escape still cancels. */
  role?: 'dialog' | 'alertdialog';
  /** What gets the focus first; the first control if left out. */
  initialFocus?: RefObject<HTMLElement | null>;
}

let openDialogs = 0;

/**
 * Keeps the page behind from scrolling. A class, because Radix's own overlay does it by adding a style element,
 * which our content security policy refuses.
 */
function useScrollLock(locked: boolean): void {
  useEffect(() => {
    if (!locked) return;
    openDialogs += 1;
    document.documentElement.classList.add('pl-scroll-locked');
    return () => {
      openDialogs -= 1;
      if (openDialogs === 0) document.documentElement.classList.remove('pl-scroll-locked');
    };
  }, [locked]);
}

/** A modal window; on phones a sheet from the bottom edge. Focus stays inside and returns where it was. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  children,
  footer,
  size = 'medium',
  role = 'dialog',
  initialFocus,
}: DialogProps) {
  const words = useUiWords();
  useScrollLock(open);
  return (
    <RadixDialog.Root open={open} onOpenChange={onOpenChange}>
      <RadixDialog.Portal>
        <div className="pl-dialog-scrim" />
        <RadixDialog.Content
          role={role}
          aria-modal="true"
          className={classNames('pl-dialog', `pl-dialog-${size}`)}
          {...(description ? {} : { 'aria-describedby': undefined })}
          onInteractOutside={(event) => {
            if (role === 'alertdialog') event.preventDefault();
          }}
          onOpenAutoFocus={(event) => {
            if (!initialFocus?.current) return;
            event.preventDefault();
            initialFocus.current.focus();
          }}
        >
          <header className="pl-dialog-head">
            <RadixDialog.Title className="pl-dialog-title">{title}</RadixDialog.Title>
            {description ? (
              <RadixDialog.Description className="pl-dialog-description">
                {description}
              </RadixDialog.Description>
            ) : null}
          </header>
          {children ? <div className="pl-dialog-body">{children}</div> : null}
          {footer ? <footer className="pl-dialog-footer">{footer}</footer> : null}
          {/* Last, so that the first focus goes to the content. */}
          {role === 'dialog' ? (
            <RadixDialog.Close className="pl-icon-button pl-icon-button-quiet pl-icon-button-small pl-dialog-close">
              <X aria-hidden="true" />
              <VisuallyHidden>{words.close}</VisuallyHidden>
            </RadixDialog.Close>
          ) : null}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}
