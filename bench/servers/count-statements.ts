import pg from 'pg';

/** Statements that run beside requests: the feed of changes, whoever asks. */
const IN_THE_BACKGROUND = new Set(['announce_commit', 'changes_after']);

/** Counts the statements of the process's pool; background ones and those of the job queue are not counted. */
export function countStatements(): { take(): string[] } {
  let seen: string[] = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]) {
    const asked = args[0] as { name?: string; text?: string } | string;
    const name = typeof asked === 'string' ? asked : (asked.name ?? asked.text ?? '');
    if (!applicationOf(this) && !IN_THE_BACKGROUND.has(name)) seen.push(name);
    return Reflect.apply(query, this, args) as unknown;
  } as unknown as typeof query;
  return {
    take() {
      const taken = seen;
      seen = [];
      return taken;
    },
  };
}

function applicationOf(client: pg.Client): string | undefined {
  return (client as unknown as { connectionParameters: { application_name?: string } }).connectionParameters
    .application_name;
}
