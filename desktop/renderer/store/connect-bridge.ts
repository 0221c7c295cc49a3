import type { PlutoEvent } from '@pluto/shared/events/event.ts';
import type { PlutoBridge } from '../bridge.ts';
import type { PlutoStore } from './store.ts';

/** Events come in bursts; lists are fetched once for each. */
const refreshMs = 400;

const changesLists = new Set<PlutoEvent['type']>([
  'candidate.imported',
  'candidate.edited',
  'candidate.declined',
  'candidate.erased',
  'intake_link.created',
  'intake_link.revoked',
  'intake.opened',
  'intake.started',
  'profile.extracted',
  'gaps.found',
  'interview.started',
  'interview.ended',
  'intake_completed',
  'enrichment.reviewed',
  'ranking.scored',
  'import.undone',
]);

/** Feeds what main tells into the store, and asks for the state of things at the start. */
export function connectBridge(bridge: PlutoBridge, store: PlutoStore): void {
  let refreshing: ReturnType<typeof setTimeout> | null = null;
  const state = store.getState;

  function refreshSoon(): void {
    if (refreshing) return;
    refreshing = setTimeout(() => {
      refreshing = null;
      const { ranking, candidates, place, loadRanking, loadCandidates, loadCandidate, review, loadReview } =
        state();
      if (ranking.status !== 'idle') void loadRanking();
      if (candidates.status !== 'idle') void loadCandidates();
      if (place.candidateId && !place.isReviewing) void loadCandidate(place.candidateId);
      // A review being read is not replaced under the reader's eyes unless it failed to load.
      if (place.candidateId && place.isReviewing && review.status === 'failed')
        void loadReview(place.candidateId);
    }, refreshMs);
  }

  bridge.on('session', state().setSession);
  bridge.on('servers', state().setServers);
  bridge.on('update', state().setUpdate);
  bridge.on('preferences', state().setPreferences);
  bridge.on('unreviewed', state().setUnreviewed);
  bridge.on('destination', state().go);
  bridge.on('connection', (connection) => {
    const wasOffline = state().connection?.state === 'offline';
    state().setConnection(connection);
    if (wasOffline && connection.state === 'online') {
      if (state().roles.status === 'failed') void state().loadRoles();
      refreshSoon();
    }
  });
  bridge.on('event', (item) => {
    state().addToFeed([item]);
    state().applyEventToRanking(item.event);
    state().applyEventToCandidates(item.event);
    if (changesLists.has(item.event.type)) refreshSoon();
  });

  void Promise.all([
    bridge.getPreferences().then(state().setPreferences),
    bridge.getAppInfo().then(state().setAppInfo),
    bridge.getConnection().then(state().setConnection),
    bridge.getUpdate().then(state().setUpdate),
    bridge.getServers().then(state().setServers),
    bridge.getSession().then(state().setSession),
  ])
    .then(() => bridge.getRecentEvents())
    .then((items) => state().addToFeed(items))
    .then(() => bridge.getUnreviewed())
    .then(state().setUnreviewed)
    .then(() => bridge.takeDestination())
    .then((destination) => {
      if (destination) state().go(destination);
    });
}
