import { describe, expect, test } from 'vitest';
import { uuidv7 } from '../../kernel/ids.ts';
import { signedIn } from '../../testing/api.ts';
import { whileHeld } from '../../testing/hold.ts';
import { buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { buildStaffWithPassword, login } from '../identity/identity.factory.ts';
import { erasePerson } from './erase-person.ts';

const app = useTestApp();
const db = () => app.kernel.database.systemDb('test');
const manager = async () => signedIn(app, await buildStaff(app, 'manager'));
const signIn = (email: string) => login(app, { email });
const openSessions = (userId: string) => db().session.count({ where: { userId, endedAt: null } });

describe('[AG-34] who is being erased does not sign in', () => {
  test('a sign-in that began before is refused once they are shut out', async () => {
    const person = await buildStaffWithPassword(app);
    const shutOut = [`update "User" set state = 'disabled' where id = $1`, [person.id]] as const;
    const answer = await whileHeld(app, [shutOut], () => signIn(person.email));
    expect(answer).toMatchObject({ status: 401, body: { code: 'auth.bad_credentials' } });
    expect(await openSessions(person.id)).toBe(0);
  });

  test('a session opened at the very moment is ended with the others', async () => {
    const person = await buildStaffWithPassword(app);
    const caller = await manager();
    const opened = [
      [`update "User" set "lastSignInAt" = now() where id = $1`, [person.id]],
      [
        `insert into "Session" (id, "userId", "userAgent", address, "expiresAt") values ($2, $1, 'x', 'x', now() + '1 day')`,
        [person.id, uuidv7()],
      ],
    ] as const;
    const input = { confirmation: person.email, reason: 'Demande' };
    const answer = await whileHeld(app, opened, () => caller.post(`/users/${person.id}/erase`, input));
    expect(answer.status).toBe(202);
    expect(await openSessions(person.id)).toBe(0);
  });

  test('a sign-in that meets the erasure itself finds nobody, and leaves no session behind', async () => {
    const person = await buildStaffWithPassword(app);
    await (await manager()).post(`/users/${person.id}/erase`, { confirmation: person.email, reason: 'Demande' });
    const { id } = await db().erasure.findUniqueOrThrow({ where: { personId: person.id } });
    const answers = await Promise.all([
      erasePerson(app.kernel, id).then(() => 'erased'),
      ...Array.from({ length: 4 }, async () => (await signIn(person.email)).status),
    ]);
    expect(answers).toEqual(['erased', 401, 401, 401, 401]);
    expect((await signIn(person.email)).body.code).toBe('auth.bad_credentials');
    expect((await signIn(`${person.id}@supprime.invalid`)).body.code).toBe('auth.bad_credentials');
    expect(await db().session.count({ where: { userId: person.id } })).toBe(0);
  });
});
