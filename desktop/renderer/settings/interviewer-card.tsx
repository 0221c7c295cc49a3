import { Banner, Card } from '@pluto/shared/ui/index.ts';
import { printAgo } from '../format.ts';
import { useStore } from '../store/use-store.ts';
import { useNow } from '../ui/use-now.ts';
import { copy } from '../words/words.ts';
import { latestTrouble } from './latest-trouble.ts';

const words = copy.settings;

/** What the interviewer reported of its model and its speech: who runs it can repair it. */
export function InterviewerCard() {
  const feed = useStore((state) => state.feed);
  const now = useNow(30_000);
  const trouble = latestTrouble(feed);
  return (
    <Card title={words.interviewer}>
      {trouble ? (
        <Banner tone="warning" title={trouble.text}>
          {words.interviewerTrouble(printAgo(trouble.at, now), trouble.interviews)}
        </Banner>
      ) : (
        <p className="settings-note">{words.interviewerWell}</p>
      )}
    </Card>
  );
}
