import { useEffect, useState } from 'react';

/** True once `isWaiting` has held for that long without a break. */
export function useLate(isWaiting: boolean, patienceMs: number): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!isWaiting) return;
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, [isWaiting, patienceMs]);
  return isLate;
}
