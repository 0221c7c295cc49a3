import type { StateCreator } from 'zustand';
import type { ActivitySlice } from './activity-slice.ts';
import type { AppSlice } from './app-slice.ts';
import type { AuditSlice } from './audit-slice.ts';
import type { CandidateSlice } from './candidate-slice.ts';
import type { CandidatesSlice } from './candidates-slice.ts';
import type { ImportSlice } from './import-slice.ts';
import type { LinkSlice } from './link-slice.ts';
import type { MailSlice } from './mail-slice.ts';
import type { NavigationSlice } from './navigation-slice.ts';
import type { RankingSlice } from './ranking-slice.ts';
import type { ReviewSlice } from './review-slice.ts';
import type { RolesSlice } from './roles-slice.ts';
import type { SessionSlice } from './session-slice.ts';

/** The whole state of the window. */
export type Store = SessionSlice &
  AppSlice &
  NavigationSlice &
  RolesSlice &
  RankingSlice &
  CandidatesSlice &
  CandidateSlice &
  LinkSlice &
  ReviewSlice &
  ActivitySlice &
  AuditSlice &
  ImportSlice &
  MailSlice;

/** How a slice is made: it may read the others, and writes its own part. */
export type Slice<T> = StateCreator<Store, [], [], T>;
