import { buildDesktop } from '../desktop/build-desktop.ts';
import { findChromium } from '../install/chromium.ts';
import { findElectronRuntime } from '../install/electron-runtime.ts';
import { findLivekitServer } from '../install/livekit-server.ts';
import type { Progress } from '../install/outcome.ts';
import { findSpeechEnvironment } from '../install/speech-environment.ts';
import { installSystemPackages, TEST_PACKAGES } from '../install/system-packages.ts';
import { buildPortal } from '../portal/build-portal.ts';

/**
 * Installs and builds what the journeys need.
 * @returns what could not be had, each with what to do; empty when everything is there.
 */
export async function installForTests(say: Progress): Promise<readonly string[]> {
  const problems: string[] = [];
  const steps = [
    async () => installSystemPackages(TEST_PACKAGES, say),
    async () => findChromium(),
    () => findElectronRuntime(say),
    async () => (process.env.LIVEKIT_URL ? undefined : findLivekitServer(say)),
    () => findSpeechEnvironment(say),
  ];
  for (const step of steps) {
    const outcome = await step();
    if (outcome?.kind === 'missing') problems.push(`${outcome.why} ${outcome.remedy}`);
    else if (outcome?.remark) say(outcome.remark);
  }
  if (problems.length > 0) return problems;
  for (const build of [buildPortal, buildDesktop]) {
    try {
      await build();
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
    }
  }
  return problems;
}
