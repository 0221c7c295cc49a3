import { useStore } from '../store/use-store.ts';
import { copy } from '../words/words.ts';

/** Why nothing can be changed now, for `Button unavailable`; undefined while the server can be reached. */
export function useOfflineReason(): string | undefined {
  const isOffline = useStore((state) => state.connection?.state === 'offline');
  return isOffline ? copy.connection.readOnly : undefined;
}
