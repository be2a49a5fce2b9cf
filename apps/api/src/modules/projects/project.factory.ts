import type { Prisma } from '../../kernel/db/generated/client.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import { buildCompany } from '../../testing/people.ts';
import type { TestApp } from '../../testing/test-app.ts';

let built = 0;

/** Builds a worksite with its sheet, of a company of its own unless one is given. */
export async function buildProject(test: TestApp, fields: Partial<Prisma.ProjectUncheckedCreateInput> = {}) {
  const now = test.clock.now();
  built += 1;
  const companyId = fields.companyId ?? (await buildCompany(test)).id;
  return test.kernel.database.systemDb('test').project.create({
    data: {
      id: uuidv7(now.getTime()),
      reference: `ESSAI-${String(built).padStart(4, '0')}`,
      title: 'Ravalement de la façade',
      createdAt: now,
      lastActivityAt: now,
      ...fields,
      companyId,
      worksite: { create: { companyId } },
      sheet: { create: { companyId } },
    },
  });
}
