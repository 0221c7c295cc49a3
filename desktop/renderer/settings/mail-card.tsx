import { Banner, Card, Spinner, Switch } from '@pluto/shared/ui/index.ts';
import { useEffect } from 'react';
import { latestOf } from '../store/remote.ts';
import { useStore } from '../store/use-store.ts';
import { copy } from '../words/words.ts';

const words = copy.settings;

/** What the server tells by e-mail, while no desktop is on too. It belongs to the account, not to this computer. */
export function MailCard() {
  const remote = useStore((state) => state.mailChoices);
  const loadMailChoices = useStore((state) => state.loadMailChoices);
  const changeMailChoices = useStore((state) => state.changeMailChoices);
  const choices = latestOf(remote);

  useEffect(() => {
    void loadMailChoices();
  }, [loadMailChoices]);

  return (
    <Card title={words.mail}>
      {remote.status === 'failed' ? (
        <Banner tone="warning" title={words.mailFailed}>
          {remote.failure.message}
        </Banner>
      ) : null}
      {choices ? (
        <div className="settings-switches">
          <Switch
            label={words.mailCompleted}
            hint={words.mailTo(choices.address)}
            checked={choices.mail_completed}
            onCheckedChange={(mail_completed) => void changeMailChoices({ mail_completed })}
          />
          <Switch
            label={words.mailNames}
            hint={words.mailNamesHint}
            checked={choices.mail_names}
            onCheckedChange={(mail_names) => void changeMailChoices({ mail_names })}
          />
        </div>
      ) : remote.status === 'failed' ? null : (
        <Spinner label={words.mail} />
      )}
    </Card>
  );
}
