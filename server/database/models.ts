import { emptyPlan } from '@pluto/shared/agent/question-plan.ts';
import {
  DataTypes,
  type Model,
  type ModelAttributeColumnOptions,
  type ModelAttributes,
  type ModelStatic,
  type Optional,
  type Sequelize,
} from 'sequelize';
import type * as rows from './rows.ts';

/** A Sequelize model whose instances carry the columns of `T`; `D` are filled by the database or nullable. */
export type Table<T extends object, D extends keyof T> = ModelStatic<Model<T, Optional<T, D>> & T>;

type Columns<T> = Record<keyof T, ModelAttributeColumnOptions>;

const uuid = { type: DataTypes.UUID, allowNull: false };
const text = { type: DataTypes.TEXT, allowNull: false };
const optionalText = { type: DataTypes.TEXT, allowNull: true };
const whole = { type: DataTypes.INTEGER, allowNull: false };
const real = { type: DataTypes.REAL, allowNull: false };
const flag = { type: DataTypes.BOOLEAN, allowNull: false };
const json = { type: DataTypes.JSONB, allowNull: false };
const time = { type: DataTypes.DATE, allowNull: false };
const optional = (column: ModelAttributeColumnOptions): ModelAttributeColumnOptions => ({
  ...column,
  allowNull: true,
});
/** Left to the database's default when not given (a plain `undefined` would be sent as null). */
const defaulted = (column: ModelAttributeColumnOptions, value: unknown): ModelAttributeColumnOptions => ({
  ...column,
  defaultValue: value,
});
const key = (column: ModelAttributeColumnOptions): ModelAttributeColumnOptions => ({
  ...column,
  primaryKey: true,
});
const newId = key(defaulted(uuid, DataTypes.UUIDV4));
const now = defaulted(time, DataTypes.NOW);
const serial: ModelAttributeColumnOptions = { type: DataTypes.BIGINT, primaryKey: true, autoIncrement: true };

function define<T extends object, D extends keyof T>(
  sequelize: Sequelize,
  name: string,
  columns: Columns<T>,
): Table<T, D> {
  // Sequelize writes the column's name into the object it is given, so each column gets its own copy.
  const own = Object.fromEntries(
    Object.entries(columns).map(([column, is]) => [column, { ...(is as object) }]),
  );
  return sequelize.define(name, own as unknown as ModelAttributes, {
    tableName: name,
    timestamps: false,
  }) as unknown as Table<T, D>;
}

/** The models of one database. Plain tables; logic lives in the steps. */
export function defineModels(sequelize: Sequelize) {
  return {
    Organisation: define<rows.OrganisationRow, 'organisation_id' | 'created_at'>(sequelize, 'organisations', {
      organisation_id: newId,
      name: text,
      created_at: now,
    }),
    Account: define<rows.AccountRow, 'account_id' | 'created_at' | 'mail_completed' | 'mail_names'>(
      sequelize,
      'accounts',
      {
        account_id: newId,
        organisation_id: uuid,
        email: text,
        name: text,
        password_hash: text,
        mail_completed: defaulted(flag, true),
        mail_names: defaulted(flag, true),
        created_at: now,
      },
    ),
    RecruiterSession: define<rows.RecruiterSessionRow, 'session_id' | 'created_at' | 'revoked_at'>(
      sequelize,
      'recruiter_sessions',
      { session_id: newId, account_id: uuid, created_at: now, expires_at: time, revoked_at: optional(time) },
    ),
    Role: define<rows.RoleRow, Exclude<keyof rows.RoleRow, 'organisation_id' | 'title'>>(sequelize, 'roles', {
      role_id: newId,
      organisation_id: uuid,
      title: text,
      criteria: defaulted(json, []),
      required_fields: defaulted(json, []),
      custom_fields: defaulted(json, []),
      rescore: defaulted(text, 'automatic'),
      budget_questions: defaulted(whole, 12),
      budget_minutes: defaulted(real, 6),
      voice: optionalText,
      question_plan: defaulted(json, emptyPlan),
      created_at: now,
      updated_at: now,
    }),
    Import: define<
      rows.ImportRow,
      Exclude<keyof rows.ImportRow, 'organisation_id' | 'account_id' | 'file_name'>
    >(sequelize, 'imports', {
      import_id: newId,
      organisation_id: uuid,
      account_id: uuid,
      file_name: text,
      imported: defaulted(whole, 0),
      updated: defaulted(whole, 0),
      failed: defaulted(whole, 0),
      created_at: now,
      kind: defaulted(text, 'table'),
      status: defaulted(text, 'done'),
      role_id: optional(uuid),
      size_bytes: defaulted({ type: DataTypes.BIGINT, allowNull: false }, 0),
      received_bytes: defaulted({ type: DataTypes.BIGINT, allowNull: false }, 0),
      settings: defaulted(json, {}),
      reading: optional(json),
      counts: optional(json),
      progress: optional(json),
      skipped: defaulted(whole, 0),
      trouble: optionalText,
      digest: optionalText,
      seen_event: { type: DataTypes.BIGINT, allowNull: true },
      is_stopping: { type: DataTypes.BOOLEAN, allowNull: false, defaultValue: false },
      alive_at: optional(time),
      finished_at: optional(time),
      undone: optional(json),
    }),
    Candidate: define<rows.CandidateRow, Exclude<keyof rows.CandidateRow, 'organisation_id' | 'name'>>(
      sequelize,
      'candidates',
      {
        candidate_id: newId,
        organisation_id: uuid,
        external_id: optionalText,
        name: text,
        email: optionalText,
        phone: optionalText,
        status: defaulted(text, 'imported'),
        profile: defaulted(json, {}),
        profile_version: defaulted(whole, 1),
        original_data: optional(json),
        has_enrichment_data: { type: DataTypes.BOOLEAN, allowNull: false, defaultValue: false },
        enrichment_date: optional(time),
        enrichment_fields: defaulted(json, []),
        created_at: now,
        updated_at: now,
      },
    ),
    IntakeLink: define<
      rows.IntakeLinkRow,
      'link_id' | 'role_id' | 'created_at' | 'revoked_at' | 'expiry_noted_at' | 'sent_at' | 'expiry_warned_at'
    >(sequelize, 'intake_links', {
      link_id: newId,
      organisation_id: uuid,
      candidate_id: uuid,
      role_id: optional(uuid),
      created_by: uuid,
      created_at: now,
      expires_at: time,
      revoked_at: optional(time),
      expiry_noted_at: optional(time),
      sent_at: optional(time),
      expiry_warned_at: optional(time),
    }),
    RankingView: define<rows.RankingViewRow, 'view_id' | 'created_at' | 'updated_at'>(
      sequelize,
      'ranking_views',
      { view_id: newId, account_id: uuid, name: text, view: json, created_at: now, updated_at: now },
    ),
    MailTemplate: define<rows.MailTemplateRow, 'updated_at'>(sequelize, 'mail_templates', {
      account_id: key(uuid),
      subject: text,
      body: text,
      updated_at: now,
    }),
    LinkOpening: define<rows.LinkOpeningRow, 'opening_id' | 'at'>(sequelize, 'link_openings', {
      opening_id: serial,
      link_id: uuid,
      device: text,
      at: now,
    }),
    Intake: define<rows.IntakeRow, Exclude<keyof rows.IntakeRow, 'organisation_id' | 'candidate_id'>>(
      sequelize,
      'intakes',
      {
        intake_id: newId,
        organisation_id: uuid,
        candidate_id: uuid,
        role_id: optional(uuid),
        recruiter_id: optional(uuid),
        step: defaulted(text, 'consent'),
        revision: defaulted(whole, 0),
        notice_version: optionalText,
        consented_at: optional(time),
        agenda: optional(json),
        current_question_id: optionalText,
        keyboard_field: optionalText,
        audio_note: optionalText,
        audio_troubles: defaulted(json, []),
        last_seen_at: optional(time),
        completed_at: optional(time),
        withdrawn_at: optional(time),
        created_at: now,
        updated_at: now,
      },
    ),
    IntakeField: define<rows.IntakeFieldRow, 'version' | 'tries'>(sequelize, 'intake_fields', {
      intake_id: key(uuid),
      field_key: key(text),
      state: text,
      version: defaulted(whole, 0),
      tries: defaulted(whole, 0),
    }),
    ProfileValue: define<rows.ProfileValueRow, 'value_id' | 'intake_id' | 'created_at'>(
      sequelize,
      'profile_values',
      {
        value_id: serial,
        candidate_id: uuid,
        intake_id: optional(uuid),
        field_key: text,
        value: optional(json),
        provenance: json,
        created_at: now,
      },
    ),
    Answer: define<rows.AnswerRow, 'created_at'>(sequelize, 'answers', {
      intake_id: key(uuid),
      field_key: key(text),
      version: key(whole),
      intent: text,
      fingerprint: text,
      created_at: now,
    }),
    Resume: define<rows.ResumeRow, 'resume_id' | 'held_back' | 'created_at'>(sequelize, 'resumes', {
      resume_id: newId,
      organisation_id: uuid,
      candidate_id: uuid,
      intake_id: uuid,
      file_name: text,
      format: text,
      content: { type: DataTypes.BLOB, allowNull: false },
      extraction: json,
      held_back: { type: DataTypes.BOOLEAN, allowNull: false, defaultValue: false },
      created_at: now,
    }),
    Interview: define<
      rows.InterviewRow,
      | 'interview_id'
      | 'status'
      | 'dispatches'
      | 'unanswered_calls'
      | 'dispatched_at'
      | 'agent_seen_at'
      | 'started_at'
      | 'ended_at'
      | 'end_reason'
    >(sequelize, 'interviews', {
      interview_id: newId,
      organisation_id: uuid,
      candidate_id: uuid,
      intake_id: uuid,
      mode: text,
      status: defaulted(text, 'waiting'),
      room_name: text,
      dispatches: defaulted(whole, 0),
      unanswered_calls: defaulted(whole, 0),
      dispatched_at: optional(time),
      agent_seen_at: optional(time),
      started_at: now,
      ended_at: optional(time),
      end_reason: optionalText,
    }),
    TranscriptEntry: define<
      rows.TranscriptEntryRow,
      'number' | 'confidence' | 'reply_to' | 'heard_characters'
    >(sequelize, 'transcript_entries', {
      number: { type: DataTypes.BIGINT, autoIncrement: true },
      interview_id: key(uuid),
      entry_id: key(text),
      speaker: text,
      text,
      modality: text,
      confidence: optional(real),
      reply_to: optionalText,
      heard_characters: optional(whole),
      at: time,
    }),
    RankingScore: define<rows.RankingScoreRow, 'score_before' | 'scored_at'>(sequelize, 'rankings', {
      role_id: key(uuid),
      candidate_id: key(uuid),
      score: json,
      low: real,
      high: real,
      score_before: optional(json),
      profile_version: whole,
      scored_at: now,
    }),
    ReviewDecision: define<
      rows.ReviewDecisionRow,
      'decision_id' | 'reason' | 'value_before' | 'value_after' | 'undone_at' | 'undone_by' | 'created_at'
    >(sequelize, 'review_decisions', {
      decision_id: serial,
      candidate_id: uuid,
      field_key: text,
      decision: text,
      account_id: uuid,
      reason: optionalText,
      value_before: optional(json),
      value_after: optional(json),
      undone_at: optional(time),
      undone_by: optional(uuid),
      created_at: now,
    }),
    Event: define<rows.EventRow, 'event_id' | 'candidate_id' | 'intake_id' | 'details' | 'created_at'>(
      sequelize,
      'events',
      {
        event_id: serial,
        organisation_id: uuid,
        type: text,
        candidate_id: optional(uuid),
        intake_id: optional(uuid),
        details: defaulted(json, {}),
        created_at: now,
      },
    ),
    Delivery: define<rows.DeliveryRow, 'status' | 'attempts' | 'last_error' | 'created_at' | 'sent_at'>(
      sequelize,
      'deliveries',
      {
        event_id: key({ type: DataTypes.BIGINT }),
        channel: key(text),
        status: defaulted(text, 'pending'),
        attempts: defaulted(whole, 0),
        last_error: optionalText,
        created_at: now,
        sent_at: optional(time),
      },
    ),
    AuditEntry: define<rows.AuditEntryRow, 'candidate_id' | 'details'>(sequelize, 'audit_entries', {
      organisation_id: key(uuid),
      number: key(whole),
      at: time,
      actor: text,
      action: text,
      candidate_id: optional(uuid),
      details: defaulted(json, {}),
      previous_hash: text,
      hash: text,
    }),
  };
}

export type Models = ReturnType<typeof defineModels>;
