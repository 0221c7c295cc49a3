import './avatar.css';
import { classNames } from './class-names.ts';

export interface AvatarProps {
  /** Full name; its first and last word give the initials. */
  name: string;
  size?: 'small' | 'medium' | 'large';
  className?: string;
}

/** First letters of the first and last word, "?" for an empty name. Whole characters, not halves of surrogates. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = words[0] ? [...words[0]][0] : '?';
  const last = words.length > 1 ? [...(words.at(-1) ?? '')][0] : '';
  return `${first ?? ''}${last ?? ''}`.toLocaleUpperCase();
}

/** Initials in a circle, always in the same one of five quiet colours. Decoration: the name stands beside it. */
export function Avatar({ name, size = 'medium', className }: AvatarProps) {
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return (
    <span
      className={classNames('pl-avatar', `pl-avatar-${size}`, `pl-avatar-tone-${sum % 5}`, className)}
      aria-hidden="true"
    >
      {initialsOf(name)}
    </span>
  );
}
