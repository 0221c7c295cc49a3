import { Switch as RadixSwitch } from 'radix-ui';
import { type ComponentProps, type ReactNode, useId } from 'react';
import './switch.css';
import { classNames } from '../foundation/class-names.ts';

export interface SwitchProps extends Omit<ComponentProps<typeof RadixSwitch.Root>, 'asChild' | 'children'> {
  label: ReactNode;
  hint?: ReactNode;
}

/** On or off, acting at once. */
export function Switch({ label, hint, id, className, ...props }: SwitchProps) {
  const generatedId = useId();
  const switchId = id ?? generatedId;
  const hintId = `${switchId}-hint`;
  return (
    <div className={classNames('pl-switch', className)}>
      <div className="pl-switch-text">
        <label htmlFor={switchId}>{label}</label>
        {hint ? (
          <p className="pl-switch-hint" id={hintId}>
            {hint}
          </p>
        ) : null}
      </div>
      <RadixSwitch.Root
        aria-describedby={hint ? hintId : undefined}
        {...props}
        id={switchId}
        className="pl-switch-track"
      >
        <RadixSwitch.Thumb className="pl-switch-thumb" />
      </RadixSwitch.Root>
    </div>
  );
}
