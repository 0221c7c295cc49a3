import { Card, EmptyState } from '@pluto/shared/ui/index.ts';
import { Activity } from 'lucide-react';
import { useState } from 'react';
import { useStore } from '../store/use-store.ts';
import { InlineSelect } from '../ui/inline-select.tsx';
import { ScreenHead } from '../ui/screen-head.tsx';
import { useNow } from '../ui/use-now.ts';
import { copy } from '../words/words.ts';
import { ActivityList } from './activity-list.tsx';
import { WaitingReviews } from './waiting-reviews.tsx';

const words = copy.activity;
const important = new Set(['intake_completed', 'interview.troubled', 'candidate.declined']);

/** What happens, as it happens. */
export function ActivityScreen() {
  const [show, setShow] = useState<'all' | 'important'>('all');
  const feed = useStore((state) => state.feed);
  const isWaiting = useStore((state) => state.unread > 0);
  const now = useNow(10_000);
  const items = show === 'all' ? feed : feed.filter(({ event }) => important.has(event.type));

  const live = items.filter((item) => !item.missed);
  const missed = items.filter((item) => item.missed);

  return (
    <div className="screen">
      <ScreenHead
        title={words.title}
        lead={words.lead}
        actions={
          <InlineSelect
            label={words.show}
            value={show}
            options={[
              { value: 'all', label: words.filterAll },
              { value: 'important', label: words.filterImportant },
            ]}
            onChange={setShow}
          />
        }
      />
      <div className="screen-scroll">
        {items.length === 0 && !isWaiting ? (
          <EmptyState icon={<Activity />} title={words.emptyTitle}>
            {words.emptyText}
          </EmptyState>
        ) : (
          <div className="screen-column">
            <WaitingReviews now={now} />
            {live.length > 0 ? (
              <Card>
                <ActivityList items={live} now={now} />
              </Card>
            ) : null}
            {missed.length > 0 ? (
              <Card title={words.missed}>
                <ActivityList items={missed} now={now} />
              </Card>
            ) : null}
          </div>
        )}
      </div>
    </div>
  );
}
