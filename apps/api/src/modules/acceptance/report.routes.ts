import {
  acceptanceReport,
  acceptanceReportList,
  acceptanceVerification,
  createAcceptanceReportInput,
  signAcceptanceInput,
  updateAcceptanceReportInput,
} from '@guichet/dto/acceptance/acceptance-report';
import type { Routes } from '../../kernel/http/route.ts';
import { idParams as params, versionOf } from '../../kernel/resource/crud-routes.ts';
import { listReports, readReport, verifyReport } from './read-reports.ts';
import { signReport, startSigning, unlockReport } from './sign-report.ts';
import { createReport, deleteReport, updateReport } from './write-report.ts';

const reply = acceptanceReport;
const access = 'acceptance.write' as const;

/** The acceptance of a project: drawn up, signed by both, sealed. [WS-20] */
export function reportRoutes(routes: Routes): void {
  readRoutes(routes);
  writeRoutes(routes);
  signingRoutes(routes);
}

function readRoutes(routes: Routes): void {
  const read = { access: 'projects.read', params, isExact: true } as const;
  const list = { ...read, summary: 'The acceptance reports of a project', reply: acceptanceReportList } as const;
  routes.add('GET', '/projects/:id/acceptance-reports', list, (context, input) =>
    listReports(context, input.params.id),
  );
  const one = { ...read, summary: 'Read an acceptance report', reply } as const;
  routes.add('GET', '/acceptance-reports/:id', one, (context, input) => readReport(context, input.params.id));
  const verify = {
    ...read,
    summary: 'Whether a sealed report is what was signed',
    reply: acceptanceVerification,
  } as const;
  routes.add('GET', '/acceptance-reports/:id/verification', verify, (context, input) =>
    verifyReport(context, input.params.id),
  );
}

function writeRoutes(routes: Routes): void {
  const create = { access, summary: 'Begin an acceptance report', params, body: createAcceptanceReportInput, reply };
  routes.add('POST', '/projects/:id/acceptance-reports', create, async (context, input) =>
    readReport(context, await createReport(context, input.params.id, input.body)),
  );
  const update = { access, summary: 'Change an acceptance report', params, body: updateAcceptanceReportInput, reply };
  routes.add('PATCH', '/acceptance-reports/:id', update, async (context, input) => {
    const version = versionOf(input.request.headers['if-match']);
    await updateReport(context, input.params.id, { ...input.body, version });
    return readReport(context, input.params.id);
  });
  const remove = { access, summary: 'Give up an acceptance report', params };
  routes.add('DELETE', '/acceptance-reports/:id', remove, (context, input) => deleteReport(context, input.params.id));
}

/** Every act answers with the report as it now is. */
function signingRoutes(routes: Routes): void {
  const act = { params, reply, status: 200 } as const;
  const start = { ...act, access, summary: 'Fix what is to be signed' } as const;
  routes.add('POST', '/acceptance-reports/:id/start-signing', start, async (context, input) => {
    await startSigning(context, input.params.id);
    return readReport(context, input.params.id);
  });
  const unlock = { ...act, access, summary: 'Take a report back from signing, without its signatures' } as const;
  routes.add('POST', '/acceptance-reports/:id/unlock', unlock, async (context, input) => {
    await unlockReport(context, input.params.id);
    return readReport(context, input.params.id);
  });
  const sign = { ...act, access: 'acceptance.sign', summary: 'Sign for one side', body: signAcceptanceInput } as const;
  routes.add('POST', '/acceptance-reports/:id/sign', sign, async (context, input) => {
    await signReport(context, input.params.id, input.body);
    return readReport(context, input.params.id);
  });
}
