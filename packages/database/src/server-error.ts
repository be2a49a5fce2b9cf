/** Thrown when the embedded server cannot be made, started or stopped; its message says why. */
export class ServerError extends Error {
  override name = 'ServerError';
}
