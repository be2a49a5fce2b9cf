import { type ChildProcess, fork } from 'node:child_process';

const HEAP_MB = 256;
const TIME_LIMIT_MS = 20_000;

type Reply = { png: Uint8Array } | { failure: string };

/**
 * The first page of a PDF as PNG, drawn in a process of its own that holds no secret and is killed when it takes too long.
 * @throws Error when the document cannot be read, is locked by a password, or takes more than 20 seconds.
 */
export async function drawPdfPage(pdf: Uint8Array): Promise<Uint8Array> {
  const child = fork(new URL('./pdf-page-worker.ts', import.meta.url), [], {
    serialization: 'advanced',
    env: {},
    execArgv: [`--max-old-space-size=${HEAP_MB}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  try {
    return await answerOf(child, pdf);
  } finally {
    child.kill('SIGKILL');
  }
}

function answerOf(child: ChildProcess, pdf: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The page took too long to draw')), TIME_LIMIT_MS);
    child.once('message', (reply: Reply) => {
      clearTimeout(timer);
      if ('png' in reply) resolve(reply.png);
      else reject(new Error(reply.failure));
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The drawing process ended with ${code}`));
    });
    child.send(pdf);
  });
}
