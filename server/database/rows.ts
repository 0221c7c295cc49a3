import type { Agenda } from '@pluto/shared/agent/agenda.ts';
import type { AudioTrouble } from '@pluto/shared/agent/audio-trouble.ts';
import type { QuestionPlan } from '@pluto/shared/agent/question-plan.ts';
import type { EventType } from '@pluto/shared/events/event.ts';
import type { ImportStatus, ImportView } from '@pluto/shared/http/import.ts';
import type { IntakeStep } from '@pluto/shared/http/intake-state.ts';
import type { RankingView } from '@pluto/shared/http/ranking.ts';
import type { CandidateStatus } from '@pluto/shared/http/words.ts';
import type { Criterion } from '@pluto/shared/profile/criterion.ts';
import type { Extraction } from '@pluto/shared/profile/extraction.ts';
import type { FieldState, Profile, ProfileValue } from '@pluto/shared/profile/profile.ts';
import type { Provenance } from '@pluto/shared/profile/provenance.ts';
import type { Score } from '@pluto/shared/profile/score.ts';
import type { CanonicalValue } from '@pluto/shared/profile/value.ts';
import type { ImportReading, ImportSettings, ImportUndone } from '../import/import-state.ts';

/** Rows as they stand in the tables of `migrations/`. Times are `Date`, bigint keys are strings. */

export interface OrganisationRow {
  organisation_id: string;
  name: string;
  created_at: Date;
}
export interface AccountRow {
  account_id: string;
  organisation_id: string;
  email: string;
  name: string;
  password_hash: string;
  mail_completed: boolean;
  mail_names: boolean;
  created_at: Date;
}
export interface RecruiterSessionRow {
  session_id: string;
  account_id: string;
  created_at: Date;
  expires_at: Date;
  revoked_at: Date | null;
}
export interface RoleRow {
  role_id: string;
  organisation_id: string;
  title: string;
  criteria: Criterion[];
  required_fields: string[];
  custom_fields: unknown[];
  rescore: 'automatic' | 'manual';
  budget_questions: number;
  budget_minutes: number;
  voice: string | null;
  question_plan: QuestionPlan;
  created_at: Date;
  updated_at: Date;
}
export interface ImportRow {
  import_id: string;
  organisation_id: string;
  account_id: string;
  file_name: string;
  imported: number;
  updated: number;
  failed: number;
  created_at: Date;
  kind: ImportView['kind'];
  status: ImportStatus;
  role_id: string | null;
  /** bigint */
  size_bytes: string | number;
  received_bytes: string | number;
  settings: ImportSettings;
  reading: ImportReading | null;
  counts: ImportView['counts'];
  progress: ImportView['progress'];
  skipped: number;
  trouble: string | null;
  /** SHA-256 of the file, hex. */
  digest: string | null;
  /** The organisation's newest event when duplicates were looked for (bigint). */
  seen_event: string | null;
  is_stopping: boolean;
  alive_at: Date | null;
  finished_at: Date | null;
  undone: ImportUndone | null;
}
export interface CandidateRow {
  candidate_id: string;
  organisation_id: string;
  external_id: string | null;
  name: string;
  email: string | null;
  phone: string | null;
  status: CandidateStatus;
  profile: Profile;
  profile_version: number;
  original_data: Profile | null;
  has_enrichment_data: boolean;
  enrichment_date: Date | null;
  enrichment_fields: string[];
  created_at: Date;
  updated_at: Date;
}
export interface IntakeLinkRow {
  link_id: string;
  organisation_id: string;
  candidate_id: string;
  role_id: string | null;
  created_by: string;
  created_at: Date;
  expires_at: Date;
  revoked_at: Date | null;
  expiry_noted_at: Date | null;
  /** When it was sent by e-mail, null for one that was only copied. */
  sent_at: Date | null;
  expiry_warned_at: Date | null;
}
export interface RankingViewRow {
  view_id: string;
  account_id: string;
  name: string;
  view: RankingView;
  created_at: Date;
  updated_at: Date;
}
export interface MailTemplateRow {
  account_id: string;
  subject: string;
  body: string;
  updated_at: Date;
}
export interface LinkOpeningRow {
  opening_id: string;
  link_id: string;
  device: string;
  at: Date;
}
export interface IntakeRow {
  intake_id: string;
  organisation_id: string;
  candidate_id: string;
  role_id: string | null;
  recruiter_id: string | null;
  step: IntakeStep;
  revision: number;
  notice_version: string | null;
  consented_at: Date | null;
  agenda: Agenda | null;
  current_question_id: string | null;
  keyboard_field: string | null;
  audio_note: string | null;
  audio_troubles: AudioTrouble[];
  last_seen_at: Date | null;
  completed_at: Date | null;
  withdrawn_at: Date | null;
  created_at: Date;
  updated_at: Date;
}
export interface IntakeFieldRow {
  intake_id: string;
  field_key: string;
  state: FieldState;
  version: number;
  tries: number;
}
export interface ProfileValueRow {
  value_id: string;
  candidate_id: string;
  intake_id: string | null;
  field_key: string;
  value: CanonicalValue | null;
  provenance: Provenance;
  created_at: Date;
}
export interface AnswerRow {
  intake_id: string;
  field_key: string;
  version: number;
  intent: 'value' | 'none' | 'declined' | 'vague' | 'asked';
  fingerprint: string;
  created_at: Date;
}
export interface ResumeRow {
  resume_id: string;
  organisation_id: string;
  candidate_id: string;
  intake_id: string;
  file_name: string;
  format: Extraction['format'];
  content: Buffer;
  extraction: Extraction;
  /** True while the candidate has not said whose it is: it names somebody else, and nothing of it is used. */
  held_back: boolean;
  created_at: Date;
}
export interface InterviewRow {
  interview_id: string;
  organisation_id: string;
  candidate_id: string;
  intake_id: string;
  mode: 'voice' | 'typed';
  status: 'waiting' | 'active' | 'ended';
  room_name: string;
  dispatches: number;
  /** Calls since an agent was last seen. */
  unanswered_calls: number;
  dispatched_at: Date | null;
  agent_seen_at: Date | null;
  started_at: Date;
  ended_at: Date | null;
  end_reason: string | null;
}
export interface TranscriptEntryRow {
  number: string;
  interview_id: string;
  entry_id: string;
  speaker: 'interviewer' | 'candidate';
  text: string;
  modality: 'spoken' | 'typed';
  confidence: number | null;
  reply_to: string | null;
  heard_characters: number | null;
  at: Date;
}
export interface RankingScoreRow {
  role_id: string;
  candidate_id: string;
  score: Score;
  low: number;
  high: number;
  score_before: Score | null;
  profile_version: number;
  scored_at: Date;
}
export interface ReviewDecisionRow {
  decision_id: string;
  candidate_id: string;
  field_key: string;
  decision: 'keep' | 'restore' | 'edit';
  account_id: string;
  reason: string | null;
  /** What the decision found and what it made of it; both null in decisions older than undoing. */
  value_before: ProfileValue | null;
  value_after: ProfileValue | null;
  undone_at: Date | null;
  undone_by: string | null;
  created_at: Date;
}
export interface EventRow {
  event_id: string;
  organisation_id: string;
  type: EventType;
  candidate_id: string | null;
  intake_id: string | null;
  details: Record<string, unknown>;
  created_at: Date;
}
export interface DeliveryRow {
  event_id: string;
  channel: string;
  status: 'pending' | 'sent' | 'failed';
  attempts: number;
  last_error: string | null;
  created_at: Date;
  sent_at: Date | null;
}
export interface AuditEntryRow {
  organisation_id: string;
  number: number;
  at: Date;
  actor: string;
  action: string;
  candidate_id: string | null;
  details: Record<string, unknown>;
  previous_hash: string;
  hash: string;
}
