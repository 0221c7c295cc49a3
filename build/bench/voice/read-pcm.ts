/** Words as the local synthesiser speaks them: 24 kHz, mono, 16 bit. */
export async function readPcm(speechUrl: string, words: string, voice: string): Promise<Int16Array> {
  const response = await fetch(`${speechUrl}/v1/audio/speech`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'local', input: words, voice, response_format: 'pcm' }),
  });
  if (!response.ok) throw new Error(`The speech server answered ${response.status} to "${words}".`);
  return new Int16Array(await response.arrayBuffer());
}
