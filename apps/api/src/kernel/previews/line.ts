/** Work that is done one after the other. */
export interface Line {
  /** @throws what the work throws. */
  run<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** Makes an empty line. */
export function createLine(): Line {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(work) {
      const mine = last.then(work);
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}
