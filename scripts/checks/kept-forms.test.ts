import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../project.ts';

/** Forms whose words are typed again sooner than found again, or may be written down nowhere. */
const UNKEPT = {
  'a password, a code or who one is at the door': [
    'packages/ui-kit/src/account/forgotten-page.tsx',
    'packages/ui-kit/src/account/link-page.tsx',
    'packages/ui-kit/src/account/password-section.tsx',
    'packages/ui-kit/src/account/sign-in-form.tsx',
    'packages/ui-kit/src/account/totp-section.tsx',
    'packages/ui-kit/src/account/totp-setup.tsx',
  ],
  'one line that the browser knows, a choice or a day': [
    'packages/ui-kit/src/account/identity-section.tsx',
    'packages/sheet/src/acceptance/report/sign-drawer.tsx',
    'apps/backoffice/src/documents/deposit-box.tsx',
    'apps/backoffice/src/features/client-changes/registration-actions.tsx',
    'apps/backoffice/src/features/closed-months/close-month-dialog.tsx',
    'apps/backoffice/src/features/contracts/renew-contract-dialog.tsx',
    'apps/backoffice/src/features/settings/sms-section.tsx',
    'apps/backoffice/src/features/sms/refusal-list-page.tsx',
    'apps/backoffice/src/features/tickets/views/name-view.tsx',
    'apps/backoffice/src/features/users/erase-dialog.tsx',
    'apps/backoffice/src/time/start-timer-dialog.tsx',
  ],
  'the form that the others are made of': ['packages/ui-kit/src/forms/kept-form.tsx'],
};

test('what is typed survives a reload, a crash and the end of a session, in every form but those named here', async () => {
  const plain: string[] = [];
  for await (const file of glob(['packages/*/src/**/*.tsx', 'apps/*/src/**/*.tsx'], { cwd: root })) {
    if (!file.includes('.test.') && readFileSync(path.join(root, file), 'utf8').includes('<PlainForm'))
      plain.push(file);
  }
  expect(plain.sort()).toEqual(Object.values(UNKEPT).flat().sort());
});
