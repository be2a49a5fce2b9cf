import type { Answer, Api } from '../../testing/api.ts';
import { signedIn } from '../../testing/api.ts';
import { buildCompany, buildStaff } from '../../testing/people.ts';
import type { TestApp } from '../../testing/test-app.ts';

/** A company of its own, and a manager who sells to it and works for it. */
export async function buildCustomer(test: TestApp): Promise<{ companyId: string; manager: Api }> {
  const [company, staff] = await Promise.all([buildCompany(test), buildStaff(test, 'manager')]);
  return { companyId: company.id, manager: await signedIn(test, staff) };
}

/** Sells a pack through the API: 10 hours from 1 January 2026, without rounding, unless told otherwise. */
export async function sellPack(manager: Api, companyId: string, fields: object = {}): Promise<Answer['body']> {
  const pack = { companyId, minutes: 600, purchasedOn: '2026-01-01', unitMinutes: 0, overage: 'refused', ...fields };
  const answer = await manager.post('/hour-packs', pack);
  if (answer.status !== 201) throw new Error(`The pack was not sold: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Books work through the API: one hour on 2 March 2026, unless told otherwise. */
export function bookWork(person: Api, companyId: string, fields: object = {}): Promise<Answer> {
  return person.post('/interventions', {
    companyId,
    summary: 'Mise à jour du site',
    minutes: 60,
    workedOn: '2026-03-02',
    ...fields,
  });
}

/** The balance of a company, as the API tells it. */
export async function balanceOf(person: Api, companyId: string): Promise<Answer['body']> {
  return (await person.get(`/companies/${companyId}/hours`)).body;
}

/** Closes everything up to a month through the API, and gives what it answers. */
export function closeUpTo(manager: Api, month: string, fields: object = {}): Promise<Answer> {
  return manager.post('/closed-months', { month, includesEarlier: true, ...fields });
}

/** Months are closed for all companies: a test that closed some opens them again. */
export async function openAllMonths(test: TestApp): Promise<void> {
  await test.kernel.database.systemDb('test').closedMonth.deleteMany();
}
