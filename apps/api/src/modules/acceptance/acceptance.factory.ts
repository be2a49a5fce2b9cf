import type { Answer, Api } from '../../testing/api.ts';

/** A line drawn by a finger. */
const STROKES = [
  [
    [10, 20],
    [200, 180],
    [420, 90],
  ],
];

/** Notes a reserve through the API. */
export async function noteReserve(staff: Api, projectId: string, fields: object = {}): Promise<Answer['body']> {
  return made(await staff.post(`/projects/${projectId}/reserves`, { title: 'Plinthe à refaire', ...fields }));
}

/** Begins a report through the API; refused, so that it asks nothing of reserves, unless told otherwise. */
export async function beginReport(manager: Api, projectId: string, fields: object = {}): Promise<Answer['body']> {
  const said = { heldOn: '2026-03-02', outcome: 'refused', ...fields };
  return made(await manager.post(`/projects/${projectId}/acceptance-reports`, said));
}

/** A report that waits for its signatures. */
export async function reportToSign(manager: Api, projectId: string, fields: object = {}): Promise<Answer['body']> {
  const { id } = await beginReport(manager, projectId, fields);
  return made(await manager.post(`/acceptance-reports/${id}/start-signing`), 200);
}

/** Signs for one side, with a drawn line unless told otherwise. */
export const sign = (
  person: Api,
  { id, version }: { id: string; version: number },
  side: 'business' | 'client',
  fields: object = {},
): Promise<Answer> =>
  person.post(`/acceptance-reports/${id}/sign`, {
    side,
    signerName: side === 'business' ? 'Camille Équipe' : 'Alex Contact',
    strokes: STROKES,
    version,
    ...fields,
  });

function made(answer: Answer, status = 201): Answer['body'] {
  if (answer.status !== status) throw new Error(`Refused: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
