import { type EmbeddedServer, startServer } from '@guichet/database/embedded-server';
import { createBackoff, pause } from './backoff.ts';
import { explain } from './start-error.ts';

export type KeptDatabase = {
  dataFolder: string;
  adminUrl: () => string;
  urlOf: (database: string) => string;
  stop: () => Promise<void>;
};

/** Starts the embedded server, and starts it again whenever it dies. `onMoved` is told when it had to change port. */
export async function keepDatabase(stateFolder: string, onMoved: () => void): Promise<KeptDatabase> {
  let server = await startServer({ stateFolder, endsWithStarter: true });
  let isStopping = false;

  const watch = async () => {
    const backoff = createBackoff();
    for (;;) {
      const began = Date.now();
      await server.ended;
      if (isStopping) return;
      console.error('PostgreSQL stopped unexpectedly: starting it again');
      await pause(backoff.next(Date.now() - began));
      server = await restart(server);
    }
  };

  const restart = async (former: EmbeddedServer): Promise<EmbeddedServer> => {
    if (isStopping) return former;
    try {
      const started = await startServer({ stateFolder, endsWithStarter: true });
      if (started.urlOf('') !== former.urlOf('')) onMoved();
      return started;
    } catch (error) {
      console.error(explain(error, stateFolder));
      return former;
    }
  };

  const watching = watch();
  return {
    dataFolder: server.dataFolder,
    adminUrl: () => server.urlOf('postgres'),
    urlOf: (database) => server.urlOf(database),
    stop: async () => {
      isStopping = true;
      await server.stop();
      await watching;
    },
  };
}
