import { CircleCheck, CircleX, Info, TriangleAlert, X } from 'lucide-react';
import { Toast as RadixToast } from 'radix-ui';
import { createContext, type ReactNode, use, useCallback, useRef, useState } from 'react';
import './toast.css';
import { Button } from '../actions/button.tsx';
import { useUiWords } from '../foundation/ui-words.ts';

export interface ToastMessage {
  /** What happened, in a few words: "Link copied". */
  title: string;
  description?: string;
  tone?: 'info' | 'success' | 'warning' | 'error';
  action?: { label: string; onSelect: () => void };
  /** How long it stays, 6000 by default. With an action or an error it stays twice as long. */
  durationMs?: number;
}

interface ShownToast extends ToastMessage {
  id: number;
  open: boolean;
}

const icons = { info: Info, success: CircleCheck, warning: TriangleAlert, error: CircleX };
const ToastContext = createContext<((message: ToastMessage) => void) | null>(null);

/** Shows a toast. Throws outside a ToastProvider. */
export function useToast(): (message: ToastMessage) => void {
  const show = use(ToastContext);
  if (!show) throw new Error('useToast needs a ToastProvider above it');
  return show;
}

/**
 * Place for short messages that need no answer. They are announced (errors at once), wait while hovered or
 * focused, close on Escape or swipe, and F8 moves the focus to them. The last three are shown.
 */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly ShownToast[]>([]);
  const nextId = useRef(0);
  const show = useCallback((message: ToastMessage) => {
    nextId.current += 1;
    const id = nextId.current;
    setToasts((shown) => [...shown.filter((toast) => toast.open).slice(-2), { ...message, id, open: true }]);
  }, []);
  const words = useUiWords();
  const close = (id: number) =>
    setToasts((shown) => shown.map((toast) => (toast.id === id ? { ...toast, open: false } : toast)));
  return (
    <ToastContext value={show}>
      <RadixToast.Provider swipeDirection="right" label={words.message}>
        {children}
        {toasts.map(({ id, open, title, description, tone = 'info', action, durationMs = 6000 }) => {
          const Icon = icons[tone];
          return (
            <RadixToast.Root
              key={id}
              className={`pl-toast pl-toast-${tone}`}
              type={tone === 'error' ? 'foreground' : 'background'}
              open={open}
              duration={action || tone === 'error' ? durationMs * 2 : durationMs}
              onOpenChange={(isOpen) => {
                if (!isOpen) close(id);
              }}
            >
              <Icon className="pl-toast-icon" aria-hidden="true" />
              <div className="pl-toast-text">
                <RadixToast.Title className="pl-toast-title">{title}</RadixToast.Title>
                {description ? (
                  <RadixToast.Description className="pl-toast-description">
                    {description}
                  </RadixToast.Description>
                ) : null}
              </div>
              {action ? (
                <RadixToast.Action asChild altText={action.label}>
                  <Button size="small" onClick={action.onSelect}>
                    {action.label}
                  </Button>
                </RadixToast.Action>
              ) : null}
              <RadixToast.Close className="pl-toast-close" aria-label={words.dismiss}>
                <X aria-hidden="true" />
              </RadixToast.Close>
            </RadixToast.Root>
          );
        })}
        <RadixToast.Viewport className="pl-toasts" />
      </RadixToast.Provider>
    </ToastContext>
  );
}
