/**
 * Where the database is: what DATABASE_URL says, else what the supervisor tells. It starts this process while it still starts the
 * database, so that loading the one hides behind the other.
 * @returns `undefined` when nobody is there to tell.
 */
export function databaseAddress(fromEnvironment: string | undefined): Promise<string | undefined> {
  if (fromEnvironment || !process.connected) return Promise.resolve(fromEnvironment);
  return new Promise((resolve) => {
    process.once('disconnect', () => resolve(undefined));
    process.on('message', (message: unknown) => {
      if (isAddress(message)) resolve(message.url);
    });
  });
}

function isAddress(message: unknown): message is { type: 'database'; url: string } {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'database';
}
