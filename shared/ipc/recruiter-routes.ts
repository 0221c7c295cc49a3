import { listAudit } from '../http/audit.ts';
import { createCandidate, editCandidate, getCandidate, listCandidates } from '../http/import.ts';
import { listIntakeLinks, revokeIntakeLink } from '../http/link.ts';
import { changeMailChoices, getMailChoices } from '../http/notify.ts';
import { eraseCandidate } from '../http/privacy.ts';
import { createRole, editRole, getRanking, listRoles, rankCandidates, rescoreRole } from '../http/ranking.ts';
import { decideReview, getFieldHistory, getReview, undoReview } from '../http/review.ts';

/**
 * The routes the desktop's renderer may ask main to call. Sign-in, link making, import, export, audit
 * verification and the event stream have channels of their own, because main does more than pass them on.
 */
export const recruiterRoutes = {
  changeMailChoices,
  createCandidate,
  createRole,
  decideReview,
  editCandidate,
  editRole,
  eraseCandidate,
  getCandidate,
  getFieldHistory,
  getMailChoices,
  getRanking,
  getReview,
  listAudit,
  listCandidates,
  listIntakeLinks,
  listRoles,
  rankCandidates,
  rescoreRole,
  revokeIntakeLink,
  undoReview,
} as const;

export type RecruiterRoutes = typeof recruiterRoutes;
export type RecruiterRouteName = keyof RecruiterRoutes;

export const recruiterRouteNames = Object.keys(recruiterRoutes) as [
  RecruiterRouteName,
  ...RecruiterRouteName[],
];
