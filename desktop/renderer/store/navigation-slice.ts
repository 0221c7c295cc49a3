import type { Destination } from '@pluto/shared/ipc/states.ts';
import type { Slice } from './store-types.ts';

export type ListScreen = Exclude<Destination['screen'], 'candidate' | 'review' | 'palette'>;

/** Where the window is: a list, with a candidate beside it or not, or a review over it. */
export interface Place {
  screen: ListScreen;
  candidateId: string | null;
  isReviewing: boolean;
}

export interface NavigationSlice {
  place: Place;
  isPaletteOpen: boolean;
  /** Name of what has changes that are not saved; they would be lost by going elsewhere. */
  unsaved: string | null;
  /** Where somebody wants to go, while they are asked about those changes. */
  pending: Destination | null;
  setUnsaved(name: string | null): void;
  /** Goes where it was wanted; the changes are lost. */
  leave(): void;
  /** Stays, with the changes. */
  stay(): void;
  go(destination: Destination): void;
  closeCandidate(): void;
  closeReview(): void;
  setPaletteOpen(isOpen: boolean): void;
  resetNavigation(): void;
}

export const firstPlace: Place = { screen: 'ranking', candidateId: null, isReviewing: false };

/** Where a destination leads from here. A candidate opens beside the list one is in. */
export function placeAfter(place: Place, destination: Destination): Place {
  switch (destination.screen) {
    case 'review':
      return { ...place, candidateId: destination.candidate_id, isReviewing: true };
    case 'candidate':
      return {
        screen: place.screen === 'candidates' ? 'candidates' : 'ranking',
        candidateId: destination.candidate_id,
        isReviewing: false,
      };
    case 'palette':
      return place;
    default:
      return { screen: destination.screen, candidateId: null, isReviewing: false };
  }
}

export const createNavigationSlice: Slice<NavigationSlice> = (set, get) => ({
  place: firstPlace,
  isPaletteOpen: false,
  unsaved: null,
  pending: null,
  setUnsaved: (unsaved) => set({ unsaved }),
  leave() {
    const { pending } = get();
    set({ unsaved: null, pending: null });
    if (pending) get().go(pending);
  },
  stay: () => set({ pending: null }),
  go(destination) {
    const { place: from, unsaved } = get();
    const isElsewhere = destination.screen !== 'palette' && destination.screen !== from.screen;
    if (unsaved !== null && isElsewhere) {
      set({ pending: destination, isPaletteOpen: false });
      return;
    }
    set(({ place }) => ({
      place: placeAfter(place, destination),
      isPaletteOpen: destination.screen === 'palette',
    }));
  },
  closeCandidate: () => set(({ place }) => ({ place: { ...place, candidateId: null, isReviewing: false } })),
  closeReview: () => set(({ place }) => ({ place: { ...place, isReviewing: false, candidateId: null } })),
  setPaletteOpen: (isPaletteOpen) => set({ isPaletteOpen }),
  resetNavigation: () => set({ place: firstPlace, isPaletteOpen: false, unsaved: null, pending: null }),
});
