import { listAudit } from '../http/audit.ts';
import {
  cancelImport,
  changeImport,
  checkImport,
  commitImport,
  createCandidate,
  createImport,
  decideImportDuplicate,
  editCandidate,
  getCandidate,
  getImport,
  listCandidates,
  listImportDuplicates,
  listImportProblems,
  listImports,
  undoImport,
} from '../http/import.ts';
import {
  createIntakeLinks,
  getMailTemplate,
  listIntakeLinks,
  revokeIntakeLink,
  saveMailTemplate,
  sendIntakeLinks,
} from '../http/link.ts';
import { changeMailChoices, getMailChoices } from '../http/notify.ts';
import { eraseCandidate } from '../http/privacy.ts';
import {
  createRole,
  deleteView,
  editRole,
  getRanking,
  getRankingRow,
  listRoles,
  listViews,
  previewRole,
  rankCandidates,
  rescoreRole,
  saveView,
  selectRanked,
} from '../http/ranking.ts';
import { decideReview, getFieldHistory, getReview, undoReview } from '../http/review.ts';

/**
 * The routes the desktop's renderer may ask main to call. Sign-in, link making, import, export, audit
 * verification and the event stream have channels of their own, because main does more than pass them on.
 */
export const recruiterRoutes = {
  cancelImport,
  changeImport,
  changeMailChoices,
  checkImport,
  commitImport,
  createCandidate,
  createIntakeLinks,
  createImport,
  createRole,
  decideImportDuplicate,
  decideReview,
  deleteView,
  editCandidate,
  editRole,
  eraseCandidate,
  getCandidate,
  getFieldHistory,
  getImport,
  getMailChoices,
  getMailTemplate,
  getRanking,
  getRankingRow,
  getReview,
  listAudit,
  listCandidates,
  listImportDuplicates,
  listImportProblems,
  listImports,
  listIntakeLinks,
  listRoles,
  listViews,
  previewRole,
  rankCandidates,
  rescoreRole,
  revokeIntakeLink,
  saveMailTemplate,
  saveView,
  selectRanked,
  sendIntakeLinks,
  undoImport,
  undoReview,
} as const;

export type RecruiterRoutes = typeof recruiterRoutes;
export type RecruiterRouteName = keyof RecruiterRoutes;

export const recruiterRouteNames = Object.keys(recruiterRoutes) as [
  RecruiterRouteName,
  ...RecruiterRouteName[],
];
