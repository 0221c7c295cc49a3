import './skeleton.css';
import { classNames } from '../foundation/class-names.ts';
import { VisuallyHidden } from '../foundation/visually-hidden.tsx';

export interface SkeletonProps {
  /** Lines of text to stand in for, 1 by default. */
  lines?: number;
  shape?: 'text' | 'block' | 'circle';
  /** CSS length, for blocks and circles. */
  height?: string;
  width?: string;
  /** Spoken once; null where another part says it. */
  label?: string | null;
  className?: string;
}

/** The shape of what is coming. The last of several lines is shorter, as in a paragraph. */
export function Skeleton({
  lines = 1,
  shape = 'text',
  height,
  width,
  label = null,
  className,
}: SkeletonProps) {
  const count = shape === 'text' ? lines : 1;
  return (
    <span className={classNames('pl-skeleton-group', className)} role={label ? 'status' : undefined}>
      {Array.from({ length: count }, (_, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
          key={index}
          className={`pl-skeleton pl-skeleton-${shape}`}
          style={{ height, width }}
          aria-hidden="true"
        />
      ))}
      {label ? <VisuallyHidden>{label}</VisuallyHidden> : null}
    </span>
  );
}
