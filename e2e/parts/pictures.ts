import path from 'node:path';
import { expect, type Page } from '@playwright/test';

const docs = path.resolve(import.meta.dirname, '../../docs');

/** Takes the picture of a page for the guides, once it shows all that it has. */
export async function picture(page: Page, address: string, name: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  await shoot(page, name);
}

/** Takes the picture of what is on the screen now. */
export async function shoot(page: Page, name: string): Promise<void> {
  // Pictures and letters that are on their way.
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(800);
  await page.screenshot({ path: path.join(docs, 'guides/images', `${name}.png`), animations: 'disabled' });
}
