import { getReview } from '@pluto/shared/http/review.ts';
import { HeadlessCandidate } from './fixtures/headless-candidate.ts';
import { expect, test } from './fixtures/journey-test.ts';
import { poll } from './fixtures/poll.ts';
import { signInRecruiter } from './fixtures/recruiter.ts';
import { showScreen } from './fixtures/screens.ts';
import { eraseInvited, invite } from './fixtures/talk.ts';

/** Nobody is judged by their microphone: it is noticed in real sound, said, and told to page and recruiter. */

const wavHeaderBytes = 44;
const said: Record<string, string> = {
  remote_preference: 'Hybrid would be best for me.',
  willing_to_relocate: 'No, I want to stay here.',
  work_authorization: 'Yes, I am a citizen.',
};

/** A WAV as an overdriven microphone would have recorded it: 26 dB over full scale. */
function overdriven(wav: Buffer): Buffer {
  const result = Buffer.from(wav);
  for (let at = wavHeaderBytes; at + 1 < result.length; at += 2) {
    result.writeInt16LE(Math.max(-30_000, Math.min(30_000, wav.readInt16LE(at) * 20)), at);
  }
  return result;
}

test.afterEach(eraseInvited);

test('an overdriven microphone is noticed; the candidate can type, and the recruiter knows', async ({
  stack,
  voice,
  openDesktop,
}) => {
  const recruiter = await signInRecruiter(stack);
  const url = await invite(recruiter, Object.keys(said));
  const candidate_id = new URL(url).pathname.split('/').at(-1) ?? '';
  const sounds = Object.fromEntries(
    await Promise.all(
      Object.entries(said).map(async ([key, text]) => [key, overdriven(await voice.synthesise(text))]),
    ),
  ) as Record<string, Buffer>;
  const candidate = await HeadlessCandidate.open(stack.urls.server ?? '', url);
  await candidate.startTalk();

  const isListening = () => candidate.interviewers().some((one) => candidate.doing(one) === 'listening');
  const lines = async () =>
    (await candidate.state()).transcript.filter(({ speaker }) => speaker === 'interviewer');
  let heard = 0;
  const noticed = await poll(
    'the interviewer notices it',
    async () => {
      const state = await candidate.state();
      if (state.audio_troubles.length > 0) return state;
      const spoken = await lines();
      const isHeard = spoken.at(-1)?.heard_characters === null;
      if (spoken.length <= heard || !isHeard || !isListening()) return null;
      heard = spoken.length;
      await candidate.say(sounds[state.current_question_id ?? ''] ?? Buffer.alloc(0));
      return null;
    },
    { timeoutMs: 120_000 },
  );
  expect(noticed.audio_troubles).toEqual(['clipped']);
  await poll('it is said', async () =>
    (await lines()).some(({ text }) => /I hear you badly.*overdriven.*headset.*type any answer/.test(text)),
  );
  await candidate.leave();

  const review = await recruiter.call(getReview, { params: { candidate_id } });
  expect(review.audio_note).toMatch(/overdriven.*not the candidate’s/);
  const { window } = await openDesktop({ stack });
  await window.setViewportSize({ width: 1280, height: 800 });
  const row = window.getByRole('row', { name: /Saga Holmberg/ }).first();
  await row.getByRole('img', { name: 'Heard badly' }).hover();
  await expect(window.getByRole('tooltip').first()).toContainText('The microphone was overdriven');
  await showScreen(window, 'desktop-heard-badly-ranking');
  await row.click();
  await expect(window.getByRole('complementary').getByText('Heard badly')).toBeVisible();
  await showScreen(window, 'desktop-heard-badly-candidate');
  await recruiter.erase(candidate_id);
});
