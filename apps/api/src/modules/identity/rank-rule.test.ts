import { clientPermissions, permissions, readyMadeRoles } from '@guichet/dto/identity/permission';
import { describe, expect, test } from 'vitest';
import {
  type Changer,
  permissionsOutOfKind,
  personalActs,
  refusalToChange,
  refusalToGrant,
  refusalToWriteRole,
} from './rank-rule.ts';

const roles = Object.fromEntries(readyMadeRoles.map((role) => [role.key, role]));
const keys = readyMadeRoles.map(({ key }) => key);

const someone = (key: string, userId = `a-${key}`): Changer => ({
  userId,
  rank: roles[key]?.rank ?? 0,
  permissions: new Set(roles[key]?.permissions),
});
const roleOf = (key: string) => roles[key] ?? { kind: 'staff' as const, rank: 0, permissions: [] };

describe('[FR-10] who may change whom', () => {
  // Each line: who acts, then whom they may change, in order of rank.
  test.each([
    ['superadmin', ['superadmin', 'manager', 'administrator', 'technician', 'client']],
    ['manager', ['administrator', 'technician', 'client']],
    ['administrator', ['technician', 'client']],
    ['technician', ['client']],
    ['client', []],
  ])('%s changes only %j', (actor, allowed) => {
    for (const act of personalActs) {
      const changed = keys.filter(
        (key) => !refusalToChange(someone(actor), { id: `b-${key}`, rank: roleOf(key).rank }, act),
      );
      expect(changed).toEqual(allowed);
    }
  });

  test.each([
    ['superadmin', ['superadmin', 'manager', 'administrator', 'technician', 'client']],
    ['manager', ['administrator', 'technician', 'client']],
    ['administrator', ['technician', 'client']],
    ['client', []],
  ])('%s gives only %j', (actor, allowed) => {
    expect(keys.filter((key) => !refusalToGrant(someone(actor), roleOf(key)))).toEqual(allowed);
  });

  test('somebody of one’s own rank is out of reach', () => {
    expect(refusalToChange(someone('manager'), { id: 'other', rank: 80 }, 'edit')).toBe('rank.too_low');
    expect(refusalToChange(someone('manager'), { id: 'other', rank: 79 }, 'edit')).toBeUndefined();
  });
});

describe('[FR-15] oneself', () => {
  test.each(['change_role', 'change_company', 'disable', 'delete', 'reset_totp'] as const)(
    'nobody does %s to themself',
    (act) => {
      for (const key of keys) {
        const actor = someone(key);
        expect(refusalToChange(actor, { id: actor.userId, rank: actor.rank }, act)).toBe('rank.oneself');
      }
    },
  );

  test('a superadmin edits themself', () => {
    const actor = someone('superadmin');
    expect(refusalToChange(actor, { id: actor.userId, rank: 100 }, 'edit')).toBeUndefined();
  });
});

describe('[FR-10] nobody grants a right they do not hold', () => {
  const helper: Changer = {
    userId: 'h',
    rank: 50,
    permissions: new Set(['users.write', 'tickets.read', 'tickets.decideClosure']),
  };
  const staff = (rank: number, ...granted: string[]) => ({ kind: 'staff' as const, rank, permissions: granted });

  test('a lower role with one right more is refused', () => {
    expect(refusalToGrant(helper, staff(40, 'tickets.read'))).toBeUndefined();
    expect(refusalToGrant(helper, staff(40, 'tickets.read', 'settings.write'))).toBe('rank.permission_not_held');
  });

  test('who decides on closures may let a contact ask for them', () => {
    const contact = { kind: 'client' as const, rank: 10, permissions: ['tickets.requestClosure'] };
    expect(refusalToGrant(helper, contact)).toBeUndefined();
    expect(refusalToGrant({ ...helper, permissions: new Set(['users.write']) }, contact)).toBe(
      'rank.permission_not_held',
    );
  });

  test('a role is not raised to one’s own rank, nor made there', () => {
    expect(refusalToWriteRole(helper, { before: staff(40), after: staff(50) })).toBe('rank.too_low');
    expect(refusalToWriteRole(helper, { after: staff(50) })).toBe('rank.too_low');
    expect(refusalToWriteRole(helper, { before: staff(50), after: staff(40) })).toBe('rank.too_low');
    expect(refusalToWriteRole(helper, { before: staff(50) })).toBe('rank.too_low');
  });

  test('rights that a lower role has may stay or go, none that one lacks may come', () => {
    const before = staff(40, 'settings.write', 'tickets.read');
    expect(refusalToWriteRole(helper, { before, after: before })).toBeUndefined();
    expect(refusalToWriteRole(helper, { before, after: staff(40, 'tickets.read') })).toBeUndefined();
    expect(refusalToWriteRole(helper, { before, after: staff(40, 'tickets.read', 'roles.write') })).toBe(
      'rank.permission_not_held',
    );
  });
});

test('[FR-09] a contact’s role holds nothing that reaches beyond their company', () => {
  expect(permissionsOutOfKind('client', clientPermissions)).toEqual([]);
  expect(permissionsOutOfKind('client', ['tickets.read', 'users.read'])).toEqual(['users.read']);
  expect(permissionsOutOfKind('staff', permissions)).toEqual([]);
});
