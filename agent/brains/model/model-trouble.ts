import { isAPIError } from '@livekit/agents';

/** Why a model cannot lead the interview, in the kinds that somebody can do something about. */
export type ModelTrouble =
  | 'key_refused'
  | 'unknown_model'
  | 'limit_reached'
  | 'service_down'
  | 'too_slow'
  | 'unreachable'
  | 'no_reply'
  | 'request_refused';

/** What the model sent or left out, where the endpoint itself answered without an error. */
export class NoReplyError extends Error {
  override readonly name = 'NoReplyError';
}

const usedUp = new Set(['insufficient_quota', 'billing_hard_limit_reached', 'rate_limit_exceeded']);
const keyCodes = new Set(['invalid_api_key', 'account_deactivated']);

function codeOf(body: unknown): string | null {
  const { code, type } = (body ?? {}) as { code?: unknown; type?: unknown };
  if (typeof code === 'string' && code !== '') return code;
  return typeof type === 'string' ? type : null;
}

function kindOfStatus(status: number): ModelTrouble {
  if (status === 401 || status === 403) return 'key_refused';
  if (status === 404) return 'unknown_model';
  if (status === 429) return 'limit_reached';
  if (status === 408) return 'too_slow';
  return status >= 500 ? 'service_down' : 'request_refused';
}

/** The kind of a failure that the framework or the plugin reported. */
export function troubleOf(error: unknown): ModelTrouble {
  if (error instanceof NoReplyError) return 'no_reply';
  if (!isAPIError(error)) return 'unreachable';
  const code = codeOf(error.body);
  if (code && keyCodes.has(code)) return 'key_refused';
  if (code && usedUp.has(code)) return 'limit_reached';
  if (code === 'model_not_found') return 'unknown_model';
  const { statusCode } = error as { statusCode?: number };
  if (statusCode !== undefined && statusCode > 0) return kindOfStatus(statusCode);
  if (error.name === 'APITimeoutError') return 'too_slow';
  return error.name === 'APIConnectionError' ? 'unreachable' : 'service_down';
}

const sentences: Record<ModelTrouble, string> = {
  key_refused: 'The model refused the key. Check OPENAI_API_KEY',
  unknown_model:
    'The model is not known at its address. Check OPENAI_MODEL, OPENAI_REALTIME_MODEL and OPENAI_BASE_URL',
  limit_reached:
    'The limit of the model’s account is reached. Check its plan, or wait until the limit resets',
  service_down: 'The model’s service reports an error of its own. Look at its status page',
  too_slow: 'The model did not answer in time. Look at its status page, or choose a faster OPENAI_MODEL',
  unreachable: 'The model cannot be reached. Check OPENAI_BASE_URL and the network of the interviewer',
  no_reply: 'The model gave no usable reply. Choose another OPENAI_MODEL that can call tools',
  request_refused: 'The model refused the request. Choose an OPENAI_MODEL that can call tools',
};

/** What a recruiter and an administrator are told: what happened, what to do, and that interviews go on. */
export function tellTrouble(trouble: ModelTrouble): string {
  return `${sentences[trouble]}; interviews go on with the rules.`;
}

/** Whether hearing and speaking at the same endpoint will fail for the same reason. */
export function isOfWholeEndpoint(trouble: ModelTrouble): boolean {
  return trouble === 'key_refused' || trouble === 'limit_reached' || trouble === 'unreachable';
}
