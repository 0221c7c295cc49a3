import fs from 'node:fs';
import { chromium } from 'playwright';
import { missing, type Outcome, ready } from './outcome.ts';
import { findProgram } from './run-command.ts';

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_AND_WINDOWS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Finds the browser of the journey tests: CHROMIUM, one on PATH, an installed Chrome, or Playwright's own. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): Outcome<string> {
  const candidates = [
    env.CHROMIUM,
    ...PROGRAMS.map((name) => findProgram(name, env)),
    ...MAC_AND_WINDOWS,
    chromium.executablePath(),
  ];
  const found = candidates.find((file) => file && fs.existsSync(file));
  if (found) return ready(found);
  return missing(
    'There is no Chromium for the journey tests.',
    'Install Chromium or Chrome (on Debian: apt-get install chromium), run "npx playwright install chromium", or set CHROMIUM to its path.',
  );
}
