/** What a server process can be asked by the one that started it. */
export type Answers = Readonly<Record<string, (input: never) => unknown>>;

/** Answers the questions of the process that started this one, after having told it the port. */
export function answerQuestions(port: number, answers: Answers): void {
  process.on('message', ({ id, question, input }: { id: number; question: string; input: never }) => {
    void (async () => {
      try {
        process.send?.({ id, result: await answers[question]?.(input) });
      } catch (error) {
        process.send?.({ id, error: String(error) });
      }
    })();
  });
  process.on('disconnect', () => process.exit());
  process.send?.({ port });
}
