import { Banner, Button } from '@pluto/shared/ui/index.ts';
import { useStore } from '../store/use-store.ts';
import { copy } from '../words/words.ts';

const words = copy.settings.update;

/** Whether there is a newer version, and what to do about it. */
export function UpdateNote() {
  const { state, version } = useStore((store) => store.update);
  const check = useStore((store) => store.checkForUpdate);
  const install = useStore((store) => store.installUpdate);
  if (state === 'ready') {
    return (
      <Banner
        tone="success"
        title={words.ready(version ?? '')}
        action={
          <Button size="small" variant="primary" onClick={() => void install()}>
            {words.install}
          </Button>
        }
      >
        {words.readyText}
      </Banner>
    );
  }
  return (
    <div className="settings-actions">
      <p className="settings-note" role="status">
        {state === 'fetching' ? words.fetching(version ?? '') : words.states[state]}
      </p>
      {state === 'current' || state === 'failed' ? (
        <Button size="small" onClick={() => void check()}>
          {words.check}
        </Button>
      ) : null}
    </div>
  );
}
