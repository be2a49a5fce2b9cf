import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What axe finds on what shows, in both themes unless it is said. */
export async function findingsOf(page: Page, place: string, themes: readonly Theme[] = THEMES): Promise<string[]> {
  const told: string[] = [];
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-bs-theme', colorScheme);
    // What changes colour by a transition, however short, has changed.
    await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
    told.push(...(await violationsOf(page)).map((found) => `${place} ${colorScheme} ${found}`));
  }
  return told;
}

/**
 * What breaks a rule of axe on the page, or in a part of it. It is asked in the page itself, and only for what is wrong: a report
 * of all that is right, made in a page opened for it, takes four times as long.
 */
export async function violationsOf(page: Page, part?: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (selector) => {
    const { axe: loaded } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await loaded.run(selector ?? document, {
      resultTypes: ['violations'],
      // Nobody reads them, and finding the shortest that is alone takes a fifth of the time.
      selectors: false,
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
  }, part);
}
