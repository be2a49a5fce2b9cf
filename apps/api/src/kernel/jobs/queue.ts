/** How every queue of the product is made: announced, tried again five times, given up for lost after five minutes of work. */
export const QUEUE = { notify: true, retryLimit: 5, retryBackoff: true, expireInSeconds: 300 } as const;
