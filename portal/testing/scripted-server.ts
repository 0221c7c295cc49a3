import type { ErrorCode } from '@pluto/shared/errors/error-code.ts';
import { statusByErrorCode } from '@pluto/shared/errors/error-code.ts';
import type { FetchLike } from '@pluto/shared/http/call-route.ts';
import type { ResumeView } from '@pluto/shared/http/extract.ts';
import type { IntakeState } from '@pluto/shared/http/intake-state.ts';
import { catalogue } from '@pluto/shared/profile/catalogue.ts';
import type { CanonicalValue } from '@pluto/shared/profile/value.ts';
import { sampleIntake, withField } from './sample-intake.ts';

/** One request as the script sees it. */
export interface Asked {
  method: string;
  path: string;
  body: Record<string, unknown>;
}

export interface Reply {
  status: number;
  json: unknown;
}

/**
 * The server's HTTP border for tests of pages: holds one intake and moves it the way the contract says. Knows
 * nothing of storage, sessions or rules; those are tested with the real server.
 */
export class ScriptedServer {
  state: IntakeState;
  /** While true every request fails as on a broken network. */
  isOffline = false;
  /** What the next request of a path is answered with instead. */
  readonly failures = new Map<string, { code: ErrorCode; message: string }>();
  readonly asked: Asked[] = [];
  /** How the resume is laid out; a PDF of one page, which no test draws. */
  resumeView: ResumeView = {
    resume_id: '0d1f2f0a-52ad-4a3c-8f5f-1f2b3c4d5e6f',
    file_name: 'maya-lindqvist.pdf',
    format: 'pdf',
    at: '2026-11-22T15:32:00.000Z',
    pages: [{ width: 595, height: 842 }],
    lines: [],
  };

  constructor(state: IntakeState) {
    this.state = state;
  }

  /** For pages and clients under test. */
  readonly fetch: FetchLike = async (url, init) => {
    if (this.isOffline) throw new TypeError('Failed to fetch');
    const body = typeof init.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : {};
    const { status, json } = this.answer({
      method: init.method ?? 'GET',
      path: new URL(url, 'http://portal').pathname,
      body,
    });
    return new Response(JSON.stringify(json), { status, headers: { 'content-type': 'application/json' } });
  };

  answer(asked: Asked): Reply {
    this.asked.push(asked);
    const key = `${asked.method} ${asked.path}`;
    const failure = this.failures.get(key);
    if (failure) {
      this.failures.delete(key);
      return {
        status: statusByErrorCode[failure.code],
        json: { error: { ...failure, request_id: 'test', details: [] } },
      };
    }
    switch (key.replace('/api/pluto/intake', '').trim()) {
      case 'POST /session':
      case 'GET':
        return this.#ok(this.state);
      case 'POST /consent':
        return this.#ok(this.#move({ step: 'extract', consented_at: '2026-11-22T15:31:00.000Z' }));
      case 'GET /resume':
        return this.#ok({});
      case 'GET /resume/view':
        return this.#ok(this.resumeView);
      case 'POST /resume':
        return this.#ok({ outcome: 'read', state: this.#become('check') });
      case 'POST /resume/claim':
        return this.#ok(this.#become(asked.body.is_mine === true ? 'check' : 'upload'));
      case 'POST /resume/skip':
      case 'POST /extraction/confirm':
        return this.#ok(this.#become('gaps'));
      case 'POST /interview':
        return this.#startInterview(asked);
      case 'POST /interview/end':
        return this.#ok(this.#move({ step: 'merge', interview: null }));
      case 'POST /answers':
      case 'POST /corrections':
        return this.#store(asked.body);
      case 'POST /complete':
        return this.#ok(this.#move({ step: 'done', completed_at: '2026-11-22T15:42:00.000Z' }));
      case 'POST /withdraw':
        return this.#ok(this.#move({ step: 'withdrawn' }));
      case 'GET /export':
        return this.#ok({ profile: {} });
      case 'POST /erasure':
        return this.#ok({ erased: true });
      default:
        return {
          status: 404,
          json: { error: { code: 'not_found', message: key, request_id: 'test', details: [] } },
        };
    }
  }

  #ok(json: unknown): Reply {
    return { status: 200, json };
  }

  #move(changes: Partial<IntakeState>): IntakeState {
    this.state = { ...this.state, revision: this.state.revision + 1, ...changes };
    return this.state;
  }

  #become(moment: 'upload' | 'check' | 'gaps'): IntakeState {
    const { revision, voice } = this.state;
    this.state = sampleIntake(moment, { revision: revision + 1, voice });
    return this.state;
  }

  #startInterview({ body }: Asked): Reply {
    const mode = body.mode === 'voice' ? 'voice' : 'typed';
    const { interview } = sampleIntake(mode);
    const status = mode === 'voice' ? 'waiting' : 'active';
    this.#move({ step: 'interview', interview: interview && { ...interview, status } });
    const room =
      mode === 'voice'
        ? {
            livekit_url: 'ws://127.0.0.1:9',
            token: 'token-of-one-room',
            room_name: 'room',
            expires_at: '2026-11-22T16:00:00.000Z',
          }
        : null;
    return this.#ok({ state: this.state, room });
  }

  #store(body: Record<string, unknown>): Reply {
    const key = String(body.field_key);
    const field = this.state.fields.find(({ field_key }) => field_key === key);
    const definition = catalogue.find((one) => one.key === key);
    if (!field || !definition) return { status: 404, json: null };
    if (body.version !== field.version) {
      const error = { code: 'stale_version', message: 'It has changed.', request_id: 'test', details: [] };
      return { status: 409, json: { error } };
    }
    const answer = body.answer as { kind: string; text?: string } | undefined;
    if (answer?.kind === 'declined')
      this.state = withField(this.state, key, { value: null, state: 'declined' });
    else if (answer?.kind === 'none' || body.value === null) {
      this.state = withField(this.state, key, { value: null, state: 'answered' });
    } else {
      const given = (answer?.text ?? body.value) as CanonicalValue;
      const read =
        typeof given === 'string'
          ? definition.normalise(given, { modality: 'typed', today: '2026-11-22', country: 'SE' })
          : { kind: 'value' as const, value: given };
      if (read.kind !== 'value') {
        const message = read.kind === 'unclear' ? read.reason : 'Please write it another way.';
        return this.#ok({ outcome: 'not_understood', message, state: this.state });
      }
      const text = typeof given === 'string' ? given : definition.print(given);
      this.state = withField(this.state, key, {
        value: read.value,
        source: 'typed',
        state: 'answered',
        confidence: 1,
        evidence: { kind: 'typed', text },
      });
    }
    return this.#ok({ outcome: 'saved', state: this.state });
  }
}
