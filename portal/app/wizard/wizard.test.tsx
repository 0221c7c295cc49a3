// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { sampleIntake, withField } from '../../testing/sample-intake.ts';
import { type ScriptedRoom, scriptedCall } from '../../testing/scripted-call.ts';
import { ScriptedServer } from '../../testing/scripted-server.ts';
import { showWizard } from '../../testing/show-wizard.tsx';
import { copy } from '../copy.ts';

const room = vi.hoisted((): ScriptedRoom => ({ report: null, calls: [] }));
vi.mock('../interview/livekit-call.ts', () => ({
  joinCall: (...given: Parameters<ReturnType<typeof scriptedCall>>) => scriptedCall(room)(...given),
}));

vi.setConfig({ testTimeout: 60_000 });

// Drawing needs a real browser; the page falls back to its spinner here.
vi.mock('@pluto/shared/ui/resume/open-pdf.ts', () => ({ openPdf: () => new Promise(() => undefined) }));

let stop: () => void = () => undefined;
afterEach(() => {
  stop();
  cleanup();
  room.report = null;
  room.calls = [];
});

async function show(server: ScriptedServer, arrival?: Parameters<typeof showWizard>[1]) {
  const shown = await showWizard(server, arrival);
  stop = shown.stop;
  return shown;
}

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const type = (element: HTMLElement, value: string) => fireEvent.change(element, { target: { value } });

test.each([
  ['link_forged', copy.refusals.forged.title],
  ['link_expired', copy.refusals.expired.title],
  ['link_revoked', copy.refusals.revoked.title],
  ['link_other_candidate', copy.refusals.other_candidate.title],
  ['link_completed', copy.refusals.completed.title],
  ['rate_limited', copy.refusals.too_many.title],
  ['internal', copy.refusals.trouble.title],
] as const)('a link refused with %s has its own page', async (code, title) => {
  const server = new ScriptedServer(sampleIntake('consent'));
  server.failures.set('POST /api/pluto/intake/session', { code, message: 'x' });
  await show(server);
  expect(document.activeElement).toBe(await heading(title));
});

test('any other address is a friendly page, and asks the server nothing', async () => {
  const server = new ScriptedServer(sampleIntake('consent'));
  await show(server, { candidateId: null as unknown as string, token: null });
  await heading(copy.refusals.unknown_path.title);
  expect(server.asked).toEqual([]);
});

test('without a connection the link can be tried again', async () => {
  const server = new ScriptedServer(sampleIntake('consent'));
  server.isOffline = true;
  await show(server);
  await heading(copy.refusals.offline.title);
  server.isOffline = false;
  press(copy.common.tryAgain);
  await heading('Hello, Maya');
});

test("another candidate's cookie does not open this address", async () => {
  const server = new ScriptedServer(
    sampleIntake('gaps', { candidate_id: '00000000-0000-4000-8000-000000000002' }),
  );
  await show(server, { candidateId: sampleIntake('gaps').candidate_id, token: null });
  await heading(copy.refusals.signed_out.title);
});

test('goes the whole way by typing', async () => {
  const server = new ScriptedServer(sampleIntake('consent'));
  const { container } = await show(server);
  await heading('Hello, Maya');
  press(copy.consent.accept);
  await heading(copy.upload.title);
  const chooser = container.querySelector('input[type=file]') as HTMLInputElement;
  fireEvent.change(chooser, { target: { files: [new File(['x'], 'cv.pdf', { type: 'application/pdf' })] } });
  await heading(copy.check.title);
  press('Edit Current job title');
  type(screen.getByRole('textbox', { name: 'Current job title' }), 'Lead Product Designer');
  press(copy.common.save);
  await screen.findByText('Lead Product Designer');
  press(copy.check.confirm);
  await heading(copy.gaps.title);
  fireEvent.click(screen.getByRole('radio', { name: /^Type/ }));
  press(copy.gaps.beginTyping);
  await heading(copy.typed.title);
  type(screen.getByRole('textbox'), '+46 70 123 45 67');
  press(copy.typed.next);
  await screen.findByText('Question 2 of 7');
  press(copy.typed.decline);
  await screen.findByText('Question 3 of 7');
  press(copy.typed.end);
  press(copy.typed.endConfirm);
  await heading(copy.merge.title);
  press(copy.merge.finish);
  await heading('Thank you, Maya');
  expect(server.state.fields.find(({ field_key }) => field_key === 'phone')?.value).toBe('+46701234567');
  expect(server.state.fields.find(({ field_key }) => field_key === 'work_authorization')?.state).toBe(
    'declined',
  );
});

test('a file that is too large is refused before it is sent', async () => {
  const server = new ScriptedServer(sampleIntake('upload'));
  const { container } = await show(server);
  await heading(copy.upload.title);
  const big = new File(['x'], 'cv.pdf');
  Object.defineProperty(big, 'size', { value: 11 * 1024 * 1024 });
  fireEvent.change(container.querySelector('input[type=file]') as HTMLInputElement, {
    target: { files: [big] },
  });
  expect((await screen.findByRole('alert')).textContent).toContain(copy.upload.tooLarge);
  expect(server.asked.some(({ path }) => path.endsWith('/resume'))).toBe(false);
});

test.each([
  ['claimed', copy.whose.mine, true, copy.check.title],
  ['removed', copy.whose.notMine, false, copy.upload.title],
] as const)(
  'a resume that names somebody else is %s before anything of it is shown',
  async (_, button, is_mine, next) => {
    const { resume } = sampleIntake('check');
    const other_person = { resume_says: 'Maya Lindqvist', record_says: 'Noor Haddad' };
    const held = sampleIntake('upload', { resume: resume && { ...resume, other_person } });
    const server = new ScriptedServer(held);
    await show(server);
    await heading(copy.whose.title);
    expect(screen.getByText('Noor Haddad')).toBeDefined();
    press(button);
    await heading(next);
    expect(server.asked.filter(({ method }) => method === 'POST').at(-1)).toMatchObject({
      body: { resume_id: resume?.resume_id, is_mine },
    });
  },
);

test('an answer typed without a connection is kept and sent again', async () => {
  const server = new ScriptedServer(sampleIntake('typed'));
  await show(server);
  await heading(copy.typed.title);
  server.isOffline = true;
  type(screen.getByRole('textbox'), '+46 70 123 45 67');
  press(copy.typed.next);
  await screen.findByText(copy.connection.lost);
  await screen.findByText(copy.field.waiting);
  expect((screen.getByRole('textbox') as HTMLInputElement).value).toBe('+46 70 123 45 67');
  server.isOffline = false;
  await screen.findByText('Question 2 of 7');
  expect(server.state.fields.find(({ field_key }) => field_key === 'phone')?.value).toBe('+46701234567');
});

test('a value that changed meanwhile keeps what was typed, and saving again wins', async () => {
  const server = new ScriptedServer(sampleIntake('typed'));
  await show(server);
  await heading(copy.typed.title);
  type(screen.getByRole('textbox'), '+46 70 123 45 67');
  server.state = withField(server.state, 'phone', {
    value: '+46709999999',
    source: 'spoken',
    state: 'vague',
  });
  press(copy.typed.next);
  await screen.findByText(/This changed while you were typing/);
  expect((screen.getByRole('textbox') as HTMLInputElement).value).toBe('+46 70 123 45 67');
  press(copy.typed.next);
  await screen.findByText('Question 2 of 7');
  expect(server.state.fields.find(({ field_key }) => field_key === 'phone')?.value).toBe('+46701234567');
});

test('what is not understood stays and says what would be', async () => {
  const server = new ScriptedServer(sampleIntake('typed'));
  await show(server);
  await heading(copy.typed.title);
  type(screen.getByRole('textbox'), 'abc');
  press(copy.typed.next);
  await waitFor(() => expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBe('true'));
  expect((screen.getByRole('textbox') as HTMLInputElement).value).toBe('abc');
});

test('a session that ended during the work leads to its page', async () => {
  const server = new ScriptedServer(sampleIntake('gaps'));
  await show(server);
  await heading(copy.gaps.title);
  server.failures.set('POST /api/pluto/intake/interview', { code: 'link_revoked', message: 'x' });
  fireEvent.click(screen.getByRole('radio', { name: /^Type/ }));
  press(copy.gaps.beginTyping);
  await heading(copy.refusals.revoked.title);
});

test('without an interviewer typing is the choice', async () => {
  await show(new ScriptedServer(sampleIntake('gaps', { voice: { available: false, reason: 'Not now.' } })));
  await heading(copy.gaps.title);
  expect((screen.getByRole('radio', { name: /^Talk/ }) as HTMLInputElement).disabled).toBe(true);
  screen.getByRole('button', { name: copy.gaps.beginTyping });
});

async function inTheTalk(server: ScriptedServer) {
  const shown = await show(server);
  shown.store.dispatch({
    type: 'room_granted',
    room: { livekit_url: 'ws://x', token: 't', room_name: 'r', expires_at: '2026-11-22T16:00:00.000Z' },
  });
  await waitFor(() => expect(room.report).not.toBeNull());
  return shown;
}

test('during the talk a value appears when the server has stored it', async () => {
  const server = new ScriptedServer(sampleIntake('voice'));
  const { streams } = await inTheTalk(server);
  expect(screen.queryByText('3 months')).toBeNull();
  const next = withField(server.state, 'notice_period', {
    value: '3 months',
    source: 'spoken',
    state: 'answered',
  });
  streams.at(-1)?.send('state', next);
  expect((await screen.findAllByText('3 months')).length).toBeGreaterThan(0);
  screen.getByText(/^Saved\. Notice period: 3 months/);
});

test('the interviewer can ask for the keyboard', async () => {
  const server = new ScriptedServer(sampleIntake('voice', { keyboard_field: 'phone' }));
  await inTheTalk(server);
  await screen.findByRole('heading', { name: copy.talk.keyboard('Phone number') });
  type(screen.getByRole('textbox', { name: 'Phone number' }), '+46 70 123 45 67');
  press(copy.common.save);
  await waitFor(() => expect(server.asked.at(-1)?.path).toBe('/api/pluto/intake/answers'));
  expect(room.calls).toEqual(['join']);
});

test('a candidate who is heard badly can type every answer beside the talk, and go back to talking only', async () => {
  const server = new ScriptedServer(sampleIntake('voice', { audio_troubles: ['noisy'] }));
  await inTheTalk(server);
  await screen.findByText(copy.talk.heardBadly);
  screen.getByText(copy.talk.heardBadlyWhy.noisy, { exact: false });
  // What is being asked, without the interviewer's asking for the keyboard, and without taking the focus.
  await screen.findByRole('heading', { name: copy.talk.keyboardOffered('Phone number') });
  expect(document.activeElement).not.toBe(screen.getByRole('textbox', { name: 'Phone number' }));
  press(copy.common.cancel);
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Phone number' })).toBeNull());
});

test('muting, pausing and coming back', async () => {
  const server = new ScriptedServer(sampleIntake('voice'));
  await inTheTalk(server);
  press(copy.talk.mute);
  await screen.findByRole('button', { name: copy.talk.unmute });
  press(copy.talk.pause);
  await heading(copy.lobby.titleBack);
  await waitFor(() => expect(room.calls).toEqual(['join', 'mute', 'leave']));
});

test('when the talk has come to its end the farewell is heard out', async () => {
  const server = new ScriptedServer(sampleIntake('voice'));
  const { streams } = await inTheTalk(server);
  streams.at(-1)?.send('state', sampleIntake('merge', { revision: 5 }));
  await heading(copy.merge.title);
  await waitFor(() => expect(room.calls).toEqual(['join', 'leaveAfterFarewell']));
});

test('ending the talk asks first', async () => {
  const server = new ScriptedServer(sampleIntake('voice'));
  await inTheTalk(server);
  press(copy.talk.end);
  await screen.findByRole('alertdialog', { name: copy.talk.endTitle });
  press(copy.talk.endKeep);
  expect(server.asked.some(({ path }) => path.endsWith('/end'))).toBe(false);
  press(copy.talk.end);
  const dialog = await screen.findByRole('alertdialog');
  fireEvent.click([...dialog.querySelectorAll('button')].at(-1) as HTMLElement);
  await heading(copy.merge.title);
});

test('erasure asks first, and leaves nothing in the page', async () => {
  await show(new ScriptedServer(sampleIntake('done')));
  await heading('Thank you, Maya');
  press(copy.done.erase);
  const dialog = await screen.findByRole('alertdialog');
  fireEvent.click([...dialog.querySelectorAll('button')].at(-1) as HTMLElement);
  await heading(copy.refusals.erased.title);
  expect(document.body.textContent).not.toContain('Maya');
});
