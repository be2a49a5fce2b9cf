import { type Environment, readEnvironment } from '../kernel/environment.ts';
import { hashPassword } from '../modules/identity/public.ts';
import { fillAgency } from './fill-agency.ts';
import { type Demo, openDemo } from './open-demo.ts';
import { DEMO_PASSWORD } from './people.ts';
import { fillContractor } from './worksites/fill-contractor.ts';

/**
 * Fills an empty database with the demonstration that the environment names, relative to an instant; leaves any other alone.
 * @returns whether it did. @throws Error in production: the accounts have a public password.
 */
export async function fillDemo(
  environment: Environment & { databaseUrl: string },
  now: Date = new Date(),
): Promise<boolean> {
  if (environment.nodeEnv === 'production')
    throw new Error('Demonstration accounts have a public password: not in production.');
  const demo = await openDemo(environment, now);
  try {
    const db = demo.kernel.database.systemDb('whether the demonstration is wanted');
    if ((await db.company.count()) > 0) return false;
    await fill(demo, now, environment.demoOf);
    return true;
  } finally {
    await demo.close();
  }
}

async function fill(demo: Demo, now: Date, of: Environment['demoOf']): Promise<void> {
  const { kernel } = demo;
  const db = kernel.database.systemDb('filling an empty database');
  const [roles, passwordHash] = await Promise.all([db.role.findMany(), hashPassword(DEMO_PASSWORD)]);
  const timeZone = kernel.settings.current()['business.timeZone'];
  const fillWith = of === 'contractor' ? fillContractor : fillAgency;
  await fillWith(demo, { now, timeZone, roles, passwordHash });
}

if (import.meta.main) {
  const environment = readEnvironment(process.env);
  const { databaseUrl } = environment;
  if (!databaseUrl) throw new Error('DATABASE_URL is needed: start the product with npm start.');
  const began = performance.now();
  const isFilled = await fillDemo({ ...environment, databaseUrl });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    isFilled ? `Demonstration data made in ${seconds} s.` : 'There are companies already: no demonstration data made.',
  );
}
