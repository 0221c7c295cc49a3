import type { EventType, PlutoEvent } from '@pluto/shared/events/event.ts';
import type { Preferences } from '@pluto/shared/ipc/preferences.ts';
import type { Destination } from '@pluto/shared/ipc/states.ts';
import type { MainWords } from '../words/en.ts';

/** A notification before it is shown. */
export interface PlannedNotification {
  title: string;
  body: string;
  destination: Destination;
}

type Switch = 'notify_completed' | 'notify_troubled' | 'notify_opened' | 'notify_declined' | 'notify_expired';
export type Choices = Pick<Preferences, Switch | 'show_names'>;
type Words = MainWords['notifications'];

/** What can be told, and the switch that allows it; everything else only belongs in the feed. */
const switchOf: Partial<Record<EventType, Switch>> = {
  intake_completed: 'notify_completed',
  'interview.troubled': 'notify_troubled',
  'intake.opened': 'notify_opened',
  'candidate.declined': 'notify_declined',
  'intake_link.expired': 'notify_expired',
};

/** Whether somebody wants to be told of an event. */
export function isWanted({ type, candidate_id }: PlutoEvent, choices: Choices): boolean {
  const allowedBy = switchOf[type];
  return candidate_id !== null && allowedBy !== undefined && choices[allowedBy];
}

/** What to say about one event as it happens; null for events that only belong in the feed. */
export function notificationOf(
  event: PlutoEvent,
  choices: Choices,
  words: Words,
): PlannedNotification | null {
  const { candidate_id, details } = event;
  if (!candidate_id || !isWanted(event, choices)) return null;
  const who = (choices.show_names ? event.candidate_name : null) ?? words.somebody;
  const ofCandidate: Destination = { screen: 'candidate', candidate_id };
  switch (event.type) {
    case 'intake_completed':
      return {
        title: words.completed(who),
        body: words.completedBody(details.enrichment_fields?.length ?? 0),
        destination: { screen: 'review', candidate_id },
      };
    case 'interview.troubled':
      return {
        title: words.troubled(who),
        body: details.reason ?? words.troubledBody,
        destination: ofCandidate,
      };
    case 'intake.opened':
      return { title: words.opened(who), body: words.openedBody, destination: ofCandidate };
    case 'candidate.declined':
      return { title: words.declined(who), body: words.declinedBody, destination: ofCandidate };
    case 'intake_link.expired':
      return { title: words.expired(who), body: words.expiredBody, destination: ofCandidate };
    default:
      return null;
  }
}

/** Why several are told at once. */
export type Occasion = 'burst' | 'away' | 'quiet';

/**
 * What to say, once, about several events of one type, in their order: those that came in a burst, those missed while
 * the desktop was away, those held back in quiet hours. One is told as if it were live; null for none.
 */
export function groupNotification(
  events: readonly PlutoEvent[],
  occasion: Occasion,
  choices: Choices,
  words: Words,
): PlannedNotification | null {
  const wanted = events.filter((event) => isWanted(event, choices));
  const [first] = wanted;
  if (!first) return null;
  if (wanted.length === 1) return notificationOf(first, choices, words);
  const names = wanted.flatMap((event) => event.candidate_name ?? []);
  const isNamed = choices.show_names && names.length === wanted.length;
  const count = wanted.length;
  return {
    title:
      first.type === 'intake_completed'
        ? words.manyCompleted[occasion](count)
        : words.many(count, words.kinds[first.type as keyof Words['kinds']]),
    body: isNamed ? words.manyNamed(words.listNames(names.slice(0, 3), count - 3)) : words.manyBody,
    destination: { screen: 'activity' },
  };
}
