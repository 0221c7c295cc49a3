import { describePart } from '../run/describe-part.ts';
import type { Stack } from '../run/stack.ts';

/** The one screen at the end of a start: what runs where, how to sign in, what is missing and what to do. */
export function stackScreen(
  stack: Stack,
  { remarks, seconds }: { remarks: readonly string[]; seconds: number },
): string {
  const { urls, account, missing, logDir } = stack;
  const rows: [string, string | undefined][] = [
    ['Desktop', stack.processes.desktop ? 'its window is open, signed in' : undefined],
    ['Portal', `${urls.portal}  (candidates come here by their link)`],
    ['Server', `${urls.server}  (its API: ${urls.server}/api/pluto/openapi.json)`],
    ['Interviewer', stack.processes.agent ? 'waiting for candidates' : undefined],
    ['LiveKit', urls.livekit],
    ['Speech', urls.speech],
    ['Database', urls.database.replace(/:[^:@/]*@/, ':…@')],
    ['Logs', logDir],
  ];
  const lines = [
    '',
    `  Pluto Intake runs (after ${seconds.toFixed(1)} s).`,
    '',
    ...rows.filter(([, value]) => value).map(([label, value]) => `  ${label.padEnd(12)} ${value}`),
    '',
    `  Sign in      ${account.email}  /  ${account.password}`,
  ];
  for (const { part, why, remedy } of missing) {
    lines.push(
      '',
      `  Not running: the ${describePart(part)}.`,
      ...indent(why),
      ...indent(`What to do: ${remedy}`),
    );
  }
  for (const remark of [...remarks, ...stack.remarks]) lines.push('', ...indent(remark));
  lines.push('', '  Ctrl-C stops everything.', '');
  return lines.join('\n');
}

function indent(text: string): string[] {
  return text.split('\n').map((line) => `  ${line}`);
}
