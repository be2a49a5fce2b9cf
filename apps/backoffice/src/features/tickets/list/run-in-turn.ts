/** Does the same to each, one after the other, and says how it went. A refusal stops nothing. */
export async function runInTurn(
  ids: readonly string[],
  act: (id: string) => Promise<unknown>,
  onProgress: (done: number) => void = () => undefined,
): Promise<{ done: string[]; failed: string[] }> {
  const done: string[] = [];
  const failed: string[] = [];
  for (const id of ids) {
    await act(id).then(
      () => done.push(id),
      () => failed.push(id),
    );
    onProgress(done.length + failed.length);
  }
  return { done, failed };
}
