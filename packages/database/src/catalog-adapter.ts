import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { dropDatabase, ensureDatabase } from './databases.ts';

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;

/**
 * Opens connections for the schema engine. Three repairs to what the adapter does: it refuses the catalogue type
 * "char" that the engine reads, cuts scripts on semicolons (which breaks the bodies of functions), and makes its
 * shadow database in the wrong place.
 */
export class CatalogAdapterFactory {
  readonly provider = 'postgres' as const;
  readonly adapterName = '@prisma/adapter-pg';
  readonly #url: string;
  readonly #opened: Adapter[] = [];

  constructor(url: string) {
    this.#url = url;
  }

  /** Called by the engine. */
  async connect(): Promise<Adapter> {
    return this.#open(this.#url);
  }

  /** Called by the engine to replay the migrations on an empty database, dropped when it disposes of it. */
  async connectToShadowDb(): Promise<Adapter> {
    const name = `shadow_${crypto.randomUUID().replaceAll('-', '')}`;
    const url = new URL(this.#url);
    url.pathname = `/${name}`;
    await ensureDatabase(this.#url, name);
    const adapter = await this.#open(url.href);
    const dispose = adapter.dispose.bind(adapter);
    let isDisposed = false;
    adapter.dispose = async () => {
      if (isDisposed) return;
      isDisposed = true;
      await dispose();
      await dropDatabase(this.#url, name);
    };
    return adapter;
  }

  /** Closes what the engine left open. */
  async close(): Promise<void> {
    for (const adapter of this.#opened) await adapter.dispose().catch(() => {});
  }

  async #open(connectionString: string): Promise<Adapter> {
    const pool = new pg.Pool({ connectionString, max: 2, Client: CatalogClient });
    const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      return {
        ...result,
        columnTypes: result.columnTypes.map((type) => (type === TIME_COLUMN ? CHARACTER_COLUMN : type)),
      };
    };
    adapter.executeScript = async (sql) => {
      await pool.query(sql);
    };
    this.#opened.push(adapter);
    return adapter;
  }
}

/** PostgreSQL's "char", unknown to the adapter, travels as a time and is told to be a character on arrival. */
const CHAR_TYPE = 18;
const TIME_TYPE = 1083;
const TIME_COLUMN = 9;
const CHARACTER_COLUMN = 6;

class CatalogClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    // The pool passes a callback, others await: what goes in is passed on as it came, save for that.
    const query: AnyFunction = this.query.bind(this);
    const disguised: AnyFunction = (...args) => {
      const result = query(...args.map(disguiseInCallback));
      return result instanceof Promise ? result.then(disguiseChar) : result;
    };
    Object.assign(this, { query: disguised });
  }
}

type AnyFunction = (...args: readonly unknown[]) => unknown;
type QueryResults = pg.QueryResult | pg.QueryResult[];

function disguiseInCallback(argument: unknown): unknown {
  if (typeof argument !== 'function') return argument;
  const callback: AnyFunction = argument.bind(undefined);
  return (error: unknown, result: QueryResults | undefined) => callback(error, result && disguiseChar(result));
}

function disguiseChar(result: QueryResults): QueryResults {
  for (const each of Array.isArray(result) ? result : [result]) {
    for (const field of each.fields ?? []) if (field.dataTypeID === CHAR_TYPE) field.dataTypeID = TIME_TYPE;
  }
  return result;
}
