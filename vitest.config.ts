import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // A second, as it is by default, is less than a busy machine may need.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'api',
          include: ['apps/api/src/**/*.test.ts'],
          globalSetup: ['apps/api/src/testing/global-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'packages',
          include: ['packages/{dto,database,api-client}/src/**/*.test.ts', 'scripts/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'interfaces',
          include: [
            'packages/{ui-kit,sheet}/src/**/*.test.{ts,tsx}',
            'apps/{backoffice,portal}/src/**/*.test.{ts,tsx}',
          ],
          environment: 'happy-dom',
        },
      },
    ],
  },
});
