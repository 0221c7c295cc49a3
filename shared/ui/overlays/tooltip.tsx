import { Tooltip as RadixTooltip } from 'radix-ui';
import type { ReactElement } from 'react';
import './tooltip.css';
import { useLandmark } from '../hooks/use-landmark.ts';

export interface TooltipProps {
  /** Short text. It must add nothing one cannot do without: phones have no hover. */
  content: string;
  side?: 'top' | 'right' | 'bottom' | 'left';
  /** One element that takes a ref and can have focus. */
  children: ReactElement;
}

/** A hint on hover and on keyboard focus. Needs no provider. */
export function Tooltip({ content, side = 'top', children }: TooltipProps) {
  const { container, findLandmark } = useLandmark();
  return (
    <RadixTooltip.Provider delayDuration={350}>
      <RadixTooltip.Root>
        <RadixTooltip.Trigger asChild ref={findLandmark}>
          {children}
        </RadixTooltip.Trigger>
        <RadixTooltip.Portal container={container}>
          <RadixTooltip.Content
            className="pl-tooltip"
            aria-label={content}
            side={side}
            sideOffset={6}
            collisionPadding={8}
          >
            {/* Screen readers get the aria-label, which describes the trigger; twice would be noise. */}
            <span aria-hidden="true">{content}</span>
          </RadixTooltip.Content>
        </RadixTooltip.Portal>
      </RadixTooltip.Root>
    </RadixTooltip.Provider>
  );
}
