import { expect, test } from 'vitest';
import { safeNext } from './session-gate.tsx';

test('after sign-in one goes back to a page of the app, never elsewhere', () => {
  expect(safeNext('/tickets?state=open')).toBe('/tickets?state=open');
  for (const bad of [null, '', 'https://evil.test', '//evil.test', '/\\evil.test', 'javascript:alert(1)'])
    expect(safeNext(bad)).toBe('/');
});
