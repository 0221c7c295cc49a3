import { z } from 'zod';

const configSchema = z.object({ server_url: z.string() });

/**
 * Where the server is, from `/config.json` beside the page, so that one build serves every host. Without that
 * file, or with an empty address, the server is asked on the page's own origin.
 */
export async function loadConfig(
  fetchFile: (url: string) => Promise<{ ok: boolean; json(): Promise<unknown> }>,
): Promise<{ serverUrl: string }> {
  try {
    const response = await fetchFile('/config.json');
    const parsed = configSchema.safeParse(response.ok ? await response.json() : null);
    return { serverUrl: parsed.success ? parsed.data.server_url.replace(/\/+$/, '') : '' };
  } catch {
    return { serverUrl: '' };
  }
}
