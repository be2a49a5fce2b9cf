import { defineConfig } from '@playwright/test';
import journeys from './playwright.config.ts';

/** Takes the pictures of the guides and of the README, on the product as a person starts it. */
export default defineConfig({
  ...journeys,
  testDir: 'guides',
  projects: [{ name: 'guides', use: { viewport: { width: 1280, height: 800 }, colorScheme: 'light' } }],
});
