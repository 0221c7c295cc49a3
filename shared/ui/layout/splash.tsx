import type { ReactNode } from 'react';
import './splash.css';
import { Mark } from '../foundation/mark.tsx';

export interface SplashProps {
  /** What is being waited for: "Opening your invitation". */
  children: ReactNode;
}

/** A whole window while the first thing loads. */
export function Splash({ children }: SplashProps) {
  return (
    <div className="pl-splash" role="status">
      <Mark size={72} className="pl-splash-mark" />
      <p>{children}</p>
    </div>
  );
}
