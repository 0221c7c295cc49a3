import { Tabs as RadixTabs } from 'radix-ui';
import type { ReactNode } from 'react';
import './tabs.css';
import { classNames } from '../foundation/class-names.ts';

export interface TabDefinition {
  value: string;
  label: ReactNode;
  /** After the label, for example a count. */
  badge?: ReactNode;
  content: ReactNode;
}

export interface TabsProps {
  /** What the tabs choose between, for screen readers. */
  label: string;
  tabs: readonly TabDefinition[];
  value?: string;
  /** First tab if neither this nor `value` is given. */
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  className?: string;
}

/** Views of the same thing, one at a time. */
export function Tabs({ label, tabs, value, defaultValue, onValueChange, className }: TabsProps) {
  return (
    <RadixTabs.Root
      className={classNames('pl-tabs', className)}
      value={value}
      defaultValue={value === undefined ? (defaultValue ?? tabs[0]?.value) : undefined}
      onValueChange={onValueChange}
    >
      <RadixTabs.List className="pl-tabs-list" aria-label={label}>
        {tabs.map((tab) => (
          <RadixTabs.Trigger key={tab.value} value={tab.value} className="pl-tab">
            {tab.label}
            {tab.badge ? <span className="pl-tab-badge">{tab.badge}</span> : null}
          </RadixTabs.Trigger>
        ))}
      </RadixTabs.List>
      {tabs.map((tab) => (
        <RadixTabs.Content key={tab.value} value={tab.value} className="pl-tab-panel">
          {tab.content}
        </RadixTabs.Content>
      ))}
    </RadixTabs.Root>
  );
}
