const LOOK_AGAIN_MS = 2000;

/** For `refetchInterval`: reads again every two seconds as long as what was read is awaited, in a page that somebody sees. */
export function whileAwaited<Read>(isAwaited: ((read: Read) => boolean) | undefined) {
  return ({ state: { data } }: { state: { data?: unknown } }): number | false =>
    data !== undefined && isAwaited?.(data as Read) ? LOOK_AGAIN_MS : false;
}
