import { type ChildProcess, fork } from 'node:child_process';

const HEAP_MB = 256;
const TIME_LIMIT_MS = 20_000;

/** What a drawing process answers: a picture, or why there is none. */
type Reply = { picture: Uint8Array } | { failure: string };

/**
 * Has a picture drawn in a process of its own, which holds no secret and is killed when it takes too long: what a hostile file does to
 * it ends with it.
 * @param worker the module that calls {@link answerOnce}.
 * @throws Error when the file cannot be drawn, the process ends, or it takes more than 20 seconds.
 */
export async function drawApart(worker: URL, contents: Uint8Array): Promise<Uint8Array> {
  const child = fork(worker, [], {
    serialization: 'advanced',
    env: {},
    execArgv: [`--max-old-space-size=${HEAP_MB}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  try {
    return await answerOf(child, contents);
  } finally {
    child.kill('SIGKILL');
  }
}

/** In the drawing process: draws the one file that it is handed, answers, and ends. */
export function answerOnce(draw: (contents: Uint8Array) => Promise<Uint8Array>): void {
  process.once('message', (contents: Uint8Array) => {
    draw(contents).then(
      (picture) => process.send?.({ picture } satisfies Reply, () => process.exit(0)),
      (error: unknown) => process.send?.({ failure: String(error) } satisfies Reply, () => process.exit(1)),
    );
  });
}

function answerOf(child: ChildProcess, contents: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The picture took too long to draw')), TIME_LIMIT_MS);
    child.once('message', (reply: Reply) => {
      clearTimeout(timer);
      if ('picture' in reply) resolve(reply.picture);
      else reject(new Error(reply.failure));
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The drawing process ended with ${code}`));
    });
    child.send(contents);
  });
}
