import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from '../project.ts';
import { runProgram } from './run-program.ts';

/** The folder of the journeys, where Playwright is installed. */
export const journeysFolder = path.join(root, 'e2e');
export const playwright = path.join(journeysFolder, 'node_modules/.bin/playwright');

/**
 * Finds a Chromium, or installs one: the distribution's as root on Debian, otherwise Playwright's own. Returns the
 * variables by which the journeys find it.
 */
export async function prepareBrowser(): Promise<Record<string, string>> {
  const found = findChromium();
  if (found) return { CHROMIUM_PATH: found };
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    await installFromDebian();
    const installed = findChromium();
    if (installed) return { CHROMIUM_PATH: installed };
  }
  const isInstalled = await runProgram({ command: playwright, args: ['install', 'chromium'], minutes: 10 });
  if (!isInstalled) throw new Error('No Chromium: install one, or set CHROMIUM_PATH to its program');
  return {};
}

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

function findChromium(): string | undefined {
  return [process.env.CHROMIUM_PATH, ...PLACES].find((place) => place && existsSync(place));
}

async function installFromDebian(): Promise<void> {
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  await runProgram({ command: 'apt-get', args: ['update', '-qq'], environment, minutes: 5 });
  const args = ['install', '-y', '-qq', '--no-install-recommends', 'chromium'];
  await runProgram({ command: 'apt-get', args, environment, minutes: 10 });
}
