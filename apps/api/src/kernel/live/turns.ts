/** How long many are served before the loop gets a turn. */
const TURN_MS = 0.3;

/** Serves one of many. */
type Serve<One> = (one: One) => void;

/** Errands to a crowd, one after the other. */
export interface Turns<One> {
  /** Adds an errand: `begin` is asked how to serve once those before it are done. */
  add(begin: () => Serve<One>): void;
}

/**
 * Serves many, one errand after the other and each to everybody in the order of the crowd, so that nobody hears the second before
 * the first. The loop gets a turn each third of a millisecond; what serves must do its work at once for the clock to see it.
 */
export function createTurns<One>(crowd: () => Iterable<One>): Turns<One> {
  const waiting: (() => Serve<One>)[] = [];
  let isServing = false;

  async function serveAll(): Promise<void> {
    isServing = true;
    for (let begin = waiting.shift(); begin; begin = waiting.shift()) await serveEach(crowd(), begin());
    isServing = false;
  }

  return {
    add(begin) {
      waiting.push(begin);
      if (!isServing) void serveAll();
    },
  };
}

async function serveEach<One>(crowd: Iterable<One>, serve: Serve<One>): Promise<void> {
  let ends = performance.now() + TURN_MS;
  for (const one of crowd) {
    serve(one);
    if (performance.now() < ends) continue;
    await new Promise((resolve) => setImmediate(resolve));
    ends = performance.now() + TURN_MS;
  }
}
