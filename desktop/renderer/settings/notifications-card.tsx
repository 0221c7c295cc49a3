import type { Preferences } from '@pluto/shared/ipc/preferences.ts';
import { Button, Card, Field, Input, Switch } from '@pluto/shared/ui/index.ts';
import { Bell } from 'lucide-react';
import { useStore } from '../store/use-store.ts';
import { copy } from '../words/words.ts';

const words = copy.settings;

type Switched = {
  [Key in keyof Preferences]: Preferences[Key] extends boolean ? Key : never;
}[keyof Preferences];

const told = [
  ['notify_completed', words.completed, words.completedHint],
  ['notify_troubled', words.troubled, words.troubledHint],
  ['notify_declined', words.declined, words.declinedHint],
  ['notify_opened', words.opened, words.openedHint],
  ['notify_expired', words.expired, words.expiredHint],
  ['show_names', words.names, words.namesHint],
] as const satisfies readonly (readonly [Switched, string, string])[];

const running = [
  ['keep_running', words.keepRunning, words.keepRunningHint],
  ['start_at_login', words.startAtLogin, words.startAtLoginHint],
] as const satisfies readonly (readonly [Switched, string, string])[];

/** What is told by notifications, when not, and whether the app runs to tell it. */
export function NotificationsCard() {
  const preferences = useStore((state) => state.preferences);
  const change = useStore((state) => state.changePreferences);
  const tryNotification = useStore((state) => state.tryNotification);
  const { quiet_hours } = preferences;
  const switchFor = ([key, label, hint]: readonly [Switched, string, string]) => (
    <Switch
      key={key}
      label={label}
      hint={hint}
      checked={preferences[key]}
      onCheckedChange={(checked) => void change({ [key]: checked })}
    />
  );
  return (
    <Card
      title={words.notifications}
      actions={
        <Button size="small" icon={<Bell />} onClick={() => void tryNotification()}>
          {words.tryIt}
        </Button>
      }
    >
      <div className="settings-switches">
        {told.map(switchFor)}
        <Switch
          label={words.quiet}
          hint={words.quietHint}
          checked={quiet_hours.enabled}
          onCheckedChange={(enabled) => void change({ quiet_hours: { ...quiet_hours, enabled } })}
        />
        {quiet_hours.enabled ? (
          <div className="settings-hours">
            {(['from', 'to'] as const).map((end) => (
              <Field key={end} label={end === 'from' ? words.quietFrom : words.quietTo}>
                <Input
                  type="time"
                  value={quiet_hours[end]}
                  onChange={(event) => {
                    const time = event.currentTarget.value;
                    // Empty while one is still typing.
                    if (time) void change({ quiet_hours: { ...quiet_hours, [end]: time } });
                  }}
                />
              </Field>
            ))}
          </div>
        ) : null}
        {running.map(switchFor)}
      </div>
    </Card>
  );
}
