import { Banner, Button } from '@pluto/shared/ui/index.ts';
import './offline-banner.css';
import { useStore } from '../store/use-store.ts';
import { useNow } from '../ui/use-now.ts';
import { copy } from '../words/words.ts';

const words = copy.connection;

/** Says so while the server cannot be reached. */
export function OfflineBanner() {
  const connection = useStore((state) => state.connection);
  const reconnect = useStore((state) => state.reconnect);
  const now = useNow(1000);
  if (connection?.state !== 'offline') return null;
  const left = connection.retry_at
    ? Math.max(0, Math.ceil((Date.parse(connection.retry_at) - now.getTime()) / 1000))
    : 0;
  return (
    <div className="offline-banner">
      <Banner
        tone="warning"
        title={words.offlineTitle}
        action={
          <Button size="small" onClick={() => void reconnect()}>
            {words.retryNow}
          </Button>
        }
      >
        {/* The seconds are for the eye: announcing each of them would be noise. */}
        <span aria-hidden="true">{words.offlineText(left > 0 ? words.inSeconds(left) : words.now)}</span>
        <span className="pl-visually-hidden">{words.offlineText(words.soon)}</span>
      </Banner>
    </div>
  );
}
