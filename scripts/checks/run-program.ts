import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from '../project.ts';

export type Program = {
  command: string;
  args: readonly string[];
  cwd?: string;
  environment?: Readonly<Record<string, string>>;
  minutes: number;
  /** Shown as it comes, instead of only when the program fails. */
  isLive?: boolean;
};

/** Runs a program; tells whether it succeeded, and shows what it said when it did not. */
export async function runProgram(program: Program): Promise<boolean> {
  const child = spawn(program.command, program.args, {
    cwd: program.cwd ?? root,
    env: { ...process.env, ...program.environment },
    stdio: program.isLive ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk));
  const limit = stopAfter(child, program.minutes);
  try {
    // `close` comes once all that was said has been read.
    const [code] = await once(child, 'close');
    if (code === 0) return true;
    process.stdout.write(Buffer.concat(said));
    if (limit.isReached()) console.log(`${program.command} was stopped: it took more than ${program.minutes} minutes`);
    return false;
  } catch (error) {
    console.log(`${program.command} could not run: ${String(error)}`);
    return false;
  } finally {
    limit.clear();
  }
}

function stopAfter(child: ReturnType<typeof spawn>, minutes: number) {
  let isReached = false;
  const asking = setTimeout(() => {
    isReached = true;
    child.kill('SIGTERM');
  }, minutes * 60_000);
  const killing = setTimeout(() => child.kill('SIGKILL'), minutes * 60_000 + 15_000);
  return {
    isReached: () => isReached,
    clear: () => {
      clearTimeout(asking);
      clearTimeout(killing);
    },
  };
}
