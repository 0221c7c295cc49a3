import type { PlutoEvent } from '@pluto/shared/events/event.ts';
import type { Preferences } from '@pluto/shared/ipc/preferences.ts';
import type { Destination } from '@pluto/shared/ipc/states.ts';

/** A notification before it is shown. */
export interface PlannedNotification {
  title: string;
  body: string;
  destination: Destination;
}

type Choices = Pick<Preferences, 'notify_completed' | 'notify_troubled' | 'notify_opened' | 'show_names'>;

const nameOf = (event: PlutoEvent, { show_names }: Choices) =>
  (show_names ? event.candidate_name : null) ?? 'A candidate';

function newDetails(event: PlutoEvent): string {
  const count = event.details.enrichment_fields?.length ?? 0;
  if (count === 0) return 'Nothing changed in the record.';
  return count === 1 ? '1 field of the record is new.' : `${count} fields of the record are new.`;
}

/** What to say about one event as it happens; null for events that only belong in the feed. */
export function notificationOf(event: PlutoEvent, choices: Choices): PlannedNotification | null {
  const { candidate_id } = event;
  if (!candidate_id) return null;
  if (event.type === 'intake_completed' && choices.notify_completed) {
    return {
      title: `${nameOf(event, choices)} completed the intake`,
      body: `${newDetails(event)} Click to review.`,
      destination: { screen: 'review', candidate_id },
    };
  }
  if (event.type === 'interview.troubled' && choices.notify_troubled) {
    return {
      title: `${nameOf(event, choices)}: trouble in the interview`,
      body: event.details.reason ?? 'The candidate can go on by typing.',
      destination: { screen: 'candidate', candidate_id },
    };
  }
  if (event.type === 'intake.opened' && choices.notify_opened) {
    return {
      title: `${nameOf(event, choices)} opened the link`,
      body: 'You can follow along in the ranking.',
      destination: { screen: 'candidate', candidate_id },
    };
  }
  return null;
}

function listNames(names: readonly string[]): string {
  const shown = names.slice(0, 3);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** What to say, once, about completions that happened while nobody was looking; null when there were none. */
export function missedNotification(
  events: readonly PlutoEvent[],
  choices: Choices,
): PlannedNotification | null {
  const completed = events.filter((event) => event.type === 'intake_completed' && event.candidate_id);
  const [first] = completed;
  if (!first || !choices.notify_completed) return null;
  if (completed.length === 1) return notificationOf(first, choices);
  const names = completed.flatMap((event) => event.candidate_name ?? []);
  const isNamed = choices.show_names && names.length === completed.length;
  return {
    title: `${completed.length} candidates completed the intake while you were away`,
    body: isNamed ? `${listNames(names)}. Click to see them.` : 'Click to see them.',
    destination: { screen: 'activity' },
  };
}
