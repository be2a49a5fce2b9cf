import { hourQuestionInput, hourQuestionReply } from '@guichet/dto/contracts/hour-question';
import type { Context } from '../../kernel/context.ts';
import type { Routes } from '../../kernel/http/route.ts';
import { idParams } from '../../kernel/resource/crud-routes.ts';
import { closeHourQuestion, readHourQuestion, writeHourQuestion } from './hour-question.ts';

/** The thread about a line of the statement, for whoever may read the company's hours. [AG-16] */
export function hourQuestionRoutes(routes: Routes): void {
  const contract = { access: 'hours.read', params: idParams, reply: hourQuestionReply, status: 200 } as const;
  // A conversation is between people: a key that reads hours writes nothing in it. [AG-32]
  const written = { ...contract, isPersonal: true } as const;
  const answer = async (context: Context, id: string) => ({ question: await readHourQuestion(context, id) });
  routes.add(
    'GET',
    '/interventions/:id/question',
    { ...contract, summary: 'The thread about a line of the statement' },
    (context, { params }) => answer(context, params.id),
  );
  routes.add(
    'POST',
    '/interventions/:id/question',
    { ...written, summary: 'Ask about a line of the statement, or answer', body: hourQuestionInput },
    async (context, { params, body }) => {
      await writeHourQuestion(context, params.id, body.body);
      return answer(context, params.id);
    },
  );
  routes.add(
    'POST',
    '/interventions/:id/question/close',
    { ...written, summary: 'End the thread about a line of the statement' },
    async (context, { params }) => {
      await closeHourQuestion(context, params.id);
      return answer(context, params.id);
    },
  );
}
