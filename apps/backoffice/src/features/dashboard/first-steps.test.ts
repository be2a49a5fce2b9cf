import type { permissions } from '@guichet/dto/identity/permission';
import { expect, test } from 'vitest';
import { type Begun, firstSteps } from './first-steps.ts';

const mine = { companyId: null };
const theirs = { companyId: '0196f000-0000-7000-8000-000000000003' };
const nothing: Begun = { businessName: 'Guichet', hasLogo: false, people: [mine], companies: 0, contracts: 0 };
const undone = (begun: Partial<Begun>) =>
  firstSteps(() => true, { ...nothing, ...begun })
    .filter(({ isDone }) => !isDone)
    .map(({ key }) => key);

test('[AG-24] a new business is led from its name to its first pack, and each step counts once it is done', () => {
  expect(undone({})).toEqual(['identity', 'team', 'company', 'contact', 'contract']);
  expect(undone({ businessName: 'Atelier Corail' })).not.toContain('identity');
  expect(undone({ hasLogo: true })).not.toContain('identity');
  expect(undone({ people: [mine, mine] })).not.toContain('team');
  expect(undone({ people: [mine, theirs] })).toEqual(['identity', 'team', 'company', 'contract']);
  expect(undone({ companies: 1 })).not.toContain('company');
  expect(undone({ contracts: 1 })).not.toContain('contract');
});

test('[AG-24] nobody is sent to a page that they may not use', () => {
  const can = (wanted: (typeof permissions)[number]) => wanted === 'companies.write';
  expect(firstSteps(can, nothing).map(({ key }) => key)).toEqual(['company']);
  expect(firstSteps(() => false, nothing)).toEqual([]);
});
