import { setTimeout as pause } from 'node:timers/promises';
import { APIConnectionError, APIError, APIStatusError, APITimeoutError } from '@livekit/agents';
import * as openai from '@livekit/agents-plugin-openai';
import { WebSocket } from 'ws';
import type { Endpoint } from '../config.ts';

/** Pauses before each try to connect, in milliseconds. The candidate waits meanwhile. */
const triesAfterMs = [0, 300, 1_500];
const connectTimeoutMs = 6_000;

/** A service that takes the connection and drops it again and again is no service. */
const mostConnections = 5;
const countedForMs = 60_000;

const openAiUrl = 'https://api.openai.com/v1';

/** Opens the socket once. @throws APIStatusError, APITimeoutError or APIConnectionError, never with words of others */
function openSocket(url: string, apiKey: string): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, {
      headers: { 'User-Agent': 'LiveKit-Agents-JS', Authorization: `Bearer ${apiKey}` },
      handshakeTimeout: connectTimeoutMs,
    });
    socket.once('open', () => {
      // What comes together with the opening waits until the session listens.
      socket.pause();
      setImmediate(() => socket.resume());
      resolve(socket);
    });
    socket.once('unexpected-response', (request, { statusCode = 0 }) => {
      reject(
        new APIStatusError({ message: `The endpoint answered with ${statusCode}.`, options: { statusCode } }),
      );
      request.destroy();
    });
    // It stays: an error of a socket that nobody listens to ends the process.
    socket.on('error', ({ message }) =>
      reject(/timed out/i.test(message) ? new APITimeoutError({}) : new APIConnectionError({})),
    );
    socket.once('close', () => reject(new APIConnectionError({})));
  });
}

/** Takes an endpoint's own words out of an error before the plugin logs them: they may repeat the key or the talk. */
function withoutSentence(event: { type?: string; error?: { message?: string } }): void {
  // The plugin knows this harmless one by its words.
  if (event.type !== 'error' || !event.error || event.error.message?.startsWith('Cancellation failed'))
    return;
  event.error.message = 'The endpoint reported an error.';
}

/**
 * The plugin's speech-to-speech model. The plugin (1.9.0) does not listen to a socket that fails to open: the error
 * ends the whole process, and nobody is told the reason. Here it is tried again where that helps, then told as an
 * unrecoverable error of the session, so that the interview can go on without the model.
 */
export class RealtimeModel extends openai.realtime.RealtimeModel {
  readonly #url: string;
  readonly #apiKey: string;
  #openedAt: number[] = [];

  constructor({ apiKey, baseUrl, model }: Endpoint & { model: string }) {
    super({ apiKey, model, ...(baseUrl ? { baseURL: baseUrl } : {}) });
    this.#apiKey = apiKey;
    this.#url = openai.realtime.processBaseURL({ baseURL: baseUrl ?? openAiUrl, model, isAzure: false });
  }

  override session(): openai.realtime.RealtimeSession {
    const connect = () => this.#connect();
    class ListeningSession extends openai.realtime.RealtimeSession {}
    // The session connects within its constructor, so the method must be there before.
    Object.defineProperty(ListeningSession.prototype, 'createWsConn', {
      async value(this: ListeningSession) {
        try {
          return await connect();
        } catch (error) {
          const told = { type: 'realtime_model_error', timestamp: Date.now(), label: '', error };
          this.emit('error', { ...told, recoverable: false });
          throw error;
        }
      },
    });
    const session = new ListeningSession(this);
    session.on('openai_server_event_received', withoutSentence);
    return session;
  }

  async #connect(): Promise<WebSocket> {
    const now = Date.now();
    this.#openedAt = [...this.#openedAt.filter((at) => now - at < countedForMs), now];
    if (this.#openedAt.length > mostConnections) {
      throw new APIError('The endpoint drops every connection.', { retryable: false });
    }
    let failure: unknown;
    for (const waitMs of triesAfterMs) {
      await pause(waitMs);
      try {
        return await openSocket(this.#url, this.#apiKey);
      } catch (error) {
        failure = error;
        if (error instanceof APIError && !error.retryable) break;
      }
    }
    throw failure;
  }
}
