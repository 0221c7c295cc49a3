/** One message of a stream of server-sent events. */
export interface StreamMessage {
  event: string;
  id: string | null;
  data: unknown;
}

/** An open stream that is read message by message. */
export interface EventReader {
  /** The next message; rejects when the stream has ended. */
  next(): Promise<StreamMessage>;
  /** Reads on until a message fits. */
  until(fits: (message: StreamMessage) => boolean): Promise<StreamMessage>;
  /** Resolves when the server has ended the stream. */
  ended(): Promise<void>;
  close(): void;
}

/** Opens a stream as a browser's EventSource would. */
export async function readEvents(url: string, headers: Record<string, string>): Promise<EventReader> {
  const abort = new AbortController();
  const response = await fetch(url, {
    headers: { accept: 'text/event-stream', ...headers },
    signal: abort.signal,
  });
  if (!response.ok || !response.body)
    throw new Error(`the stream answered ${response.status}: ${await response.text()}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = '';
  const next = async (): Promise<StreamMessage> => {
    for (;;) {
      const end = buffer.indexOf('\n\n');
      if (end >= 0) {
        const message = parseMessage(buffer.slice(0, end));
        buffer = buffer.slice(end + 2);
        if (message) return message;
        continue;
      }
      const { done, value } = await reader.read();
      if (done) throw new Error('the stream has ended');
      buffer += value;
    }
  };
  return {
    next,
    until: async (fits) => {
      for (;;) {
        const message = await next();
        if (fits(message)) return message;
      }
    },
    ended: async () => {
      try {
        for (;;) await next();
      } catch {
        // What was waited for.
      }
    },
    close: () => abort.abort(),
  };
}

function parseMessage(text: string): StreamMessage | null {
  const fields = new Map<string, string>();
  for (const line of text.split('\n')) {
    const at = line.indexOf(': ');
    if (at > 0) fields.set(line.slice(0, at), line.slice(at + 2));
  }
  const data = fields.get('data');
  if (data === undefined) return null;
  return { event: fields.get('event') ?? 'message', id: fields.get('id') ?? null, data: JSON.parse(data) };
}
