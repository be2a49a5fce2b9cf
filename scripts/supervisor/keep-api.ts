import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createBackoff, pause } from './backoff.ts';
import { StartError } from './start-error.ts';

/** What the API tells the process that started it. */
export type ApiMessage = { type: 'ready' } | { type: 'admin-link'; url: string };

export type ApiOptions = {
  /** Arguments of Node.js. */
  args: readonly string[];
  cwd: string;
  /** Never gives up: its sources are being written. */
  isPatient: boolean;
  environment: NodeJS.ProcessEnv;
  /** Told to each process once it is known; until then it loads its code. */
  databaseUrl: () => Promise<string>;
  onMessage: (message: ApiMessage) => void;
};

export type KeptApi = {
  /** Fails when the API ends several times without having been ready once. */
  ready: Promise<void>;
  restart(): void;
  stop(): Promise<void>;
};

const STOP_TIMEOUT = 15_000;
const ATTEMPTS_TO_BE_READY = 3;

/** Runs the API in its own process, and starts it again whenever it ends. */
export function keepApi(options: ApiOptions): KeptApi {
  const ready = Promise.withResolvers<void>();
  const backoff = createBackoff();
  let child: ChildProcess | undefined;
  let wasReady = false;
  let isStopping = false;

  const keep = async () => {
    for (let attempt = 1; !isStopping; attempt += 1) {
      const began = Date.now();
      child = spawnApi(options, (message) => {
        wasReady ||= message.type === 'ready';
        if (message.type === 'ready') ready.resolve();
        options.onMessage(message);
      });
      const reason = await endOf(child);
      if (isStopping) return;
      if (!options.isPatient && !wasReady && attempt >= ATTEMPTS_TO_BE_READY) {
        ready.reject(new StartError(`The API cannot start (${reason}): the reason is above.`));
        return;
      }
      console.error(`The API stopped (${reason}): starting it again`);
      await pause(backoff.next(Date.now() - began));
    }
  };

  // Whoever waits for it may come later than the failure.
  ready.promise.catch(() => {});
  const keeping = keep();
  return {
    ready: ready.promise,
    restart: () => child?.kill('SIGTERM'),
    stop: async () => {
      isStopping = true;
      const killing = setTimeout(() => child?.kill('SIGKILL'), STOP_TIMEOUT);
      child?.kill('SIGTERM');
      await keeping;
      clearTimeout(killing);
    },
  };
}

function spawnApi(options: ApiOptions, onMessage: ApiOptions['onMessage']): ChildProcess {
  const { args, cwd, environment } = options;
  const child = spawn(process.execPath, args, {
    cwd,
    env: environment,
    // Away from the terminal's group: Ctrl-C reaches the supervisor only, which stops the parts in order.
    detached: true,
    // The channel also tells the API when the supervisor is gone.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.on('message', (message) => {
    if (isApiMessage(message)) onMessage(message);
  });
  void options.databaseUrl().then(
    (url) => child.connected && child.send({ type: 'database', url }, () => {}),
    () => {},
  );
  return child;
}

async function endOf(child: ChildProcess): Promise<string> {
  try {
    const [code, signal] = await once(child, 'exit');
    return signal ? `signal ${signal}` : `exit code ${code}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function isApiMessage(message: unknown): message is ApiMessage {
  return typeof message === 'object' && message !== null && 'type' in message;
}
