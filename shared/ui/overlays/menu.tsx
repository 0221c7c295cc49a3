import { DropdownMenu } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import './menu.css';
import { classNames } from '../foundation/class-names.ts';
import { useLandmark } from '../hooks/use-landmark.ts';

export interface MenuAction {
  label: string;
  onSelect: () => void;
  icon?: ReactNode;
  /** Right of the label, for example a Kbd. */
  shortcut?: ReactNode;
  tone?: 'normal' | 'danger';
  disabled?: boolean;
  /** For a choice that is on or off: shows a tick. */
  checked?: boolean;
}

export interface MenuProps {
  /** The button that opens it: Button or IconButton. */
  trigger: ReactElement;
  /** Actions in order; `'separator'` draws a line. */
  items: readonly (MenuAction | 'separator')[];
  align?: 'start' | 'center' | 'end';
}

function MenuItem({ item }: { item: MenuAction }) {
  const className = classNames('pl-menu-item', item.tone === 'danger' && 'pl-menu-item-danger');
  const content = (
    <>
      <span className="pl-menu-icon" aria-hidden="true">
        {item.checked === undefined ? item.icon : item.checked ? '✓' : null}
      </span>
      <span className="pl-menu-label">{item.label}</span>
      {item.shortcut ? <span className="pl-menu-shortcut">{item.shortcut}</span> : null}
    </>
  );
  if (item.checked !== undefined) {
    return (
      <DropdownMenu.CheckboxItem
        className={className}
        checked={item.checked}
        disabled={item.disabled}
        onSelect={item.onSelect}
      >
        {content}
      </DropdownMenu.CheckboxItem>
    );
  }
  return (
    <DropdownMenu.Item className={className} disabled={item.disabled} onSelect={item.onSelect}>
      {content}
    </DropdownMenu.Item>
  );
}

/** Actions behind a button. Arrow keys, type-ahead and Escape work. */
export function Menu({ trigger, items, align = 'end' }: MenuProps) {
  const { container, findLandmark } = useLandmark();
  return (
    // Not modal: the modal kind locks scrolling by a style element that our content security policy refuses.
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild ref={findLandmark}>
        {trigger}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={container}>
        <DropdownMenu.Content className="pl-menu" align={align} sideOffset={4} collisionPadding={8}>
          {items.map((item, index) =>
            item === 'separator' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: separators have no identity besides their place
              <DropdownMenu.Separator key={`separator-${index}`} className="pl-menu-separator" />
            ) : (
              <MenuItem key={item.label} item={item} />
            ),
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
