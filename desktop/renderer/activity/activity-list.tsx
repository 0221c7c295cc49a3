import type { EventType } from '@pluto/shared/events/event.ts';
import type { FeedEvent } from '@pluto/shared/ipc/states.ts';
import { Button } from '@pluto/shared/ui/index.ts';
import {
  CircleAlert,
  CircleCheckBig,
  Eye,
  FileText,
  Link2,
  ListOrdered,
  type LucideIcon,
  MessageSquareText,
  Mic,
  Pencil,
  Trash2,
  Undo2,
  Upload,
} from 'lucide-react';
import './activity-list.css';
import { printAgo, printClock } from '../format.ts';
import { useStore } from '../store/use-store.ts';
import { copy } from '../words/words.ts';
import { detailsOf } from './event-details.ts';

const words = copy.activity;

const icons: Partial<Record<EventType, LucideIcon>> = {
  'candidate.imported': Upload,
  'candidate.edited': Pencil,
  'candidate.erased': Trash2,
  'intake_link.created': Link2,
  'intake_link.revoked': Link2,
  'intake_link.expired': Link2,
  'intake.opened': Eye,
  'profile.extracted': FileText,
  'interview.started': Mic,
  'interview.ended': Mic,
  'interview.troubled': CircleAlert,
  'answer.saved': MessageSquareText,
  intake_completed: CircleCheckBig,
  'ranking.scored': ListOrdered,
  'import.undone': Undo2,
};

/** Events as a list, newest first. */
export function ActivityList({
  items,
  now,
  isNamed = true,
}: {
  items: readonly FeedEvent[];
  now: Date;
  isNamed?: boolean;
}) {
  const go = useStore((state) => state.go);
  return (
    <ol className="activity-list">
      {items.map(({ event }) => {
        const Icon = icons[event.type] ?? CircleCheckBig;
        const details = detailsOf(event);
        const { candidate_id } = event;
        // An import, and taking one back, is one event for all its candidates.
        const isUndone = event.type === 'import.undone';
        const isMany = isUndone || (event.type === 'candidate.imported' && candidate_id === null);
        return (
          <li key={event.event_id} className={`activity-item activity-${event.type.replaceAll('.', '-')}`}>
            <span className="activity-icon" aria-hidden="true">
              <Icon />
            </span>
            <div className="activity-text">
              <p>
                {isMany ? null : isNamed ? (
                  candidate_id && event.candidate_name ? (
                    <button
                      type="button"
                      className="activity-name"
                      onClick={() => go({ screen: 'candidate', candidate_id })}
                    >
                      {event.candidate_name}
                    </button>
                  ) : (
                    <span className="activity-nobody">{event.candidate_name ?? copy.unknownPerson}</span>
                  )
                ) : null}{' '}
                {isMany
                  ? (isUndone ? words.undone : words.imported)(event.details.count ?? 0)
                  : copy.events[event.type]}
              </p>
              {details.length > 0 ? <p className="activity-details">{details.join(' · ')}</p> : null}
            </div>
            {event.type === 'intake_completed' && candidate_id && isNamed ? (
              <Button size="small" onClick={() => go({ screen: 'review', candidate_id })}>
                {words.review}
              </Button>
            ) : null}
            <time className="activity-time" dateTime={event.at} title={printClock(event.at)}>
              {printAgo(event.at, now)}
            </time>
          </li>
        );
      })}
    </ol>
  );
}
