import type { DeliveryError } from '@guichet/dto/webhooks/webhook-delivery';
import { type Answered, createCaller } from '../../kernel/outbound/caller.ts';

/** How a target answered. */
export interface Posted extends Omit<Answered, 'error'> {
  error: DeliveryError | null;
}

/** Posts to targets. */
export interface WebhookPoster {
  /** Never throws: what went wrong is in what it gives. */
  post(url: string, body: string, headers: Record<string, string>): Promise<Posted>;
  close(): Promise<void>;
}

/** Makes the poster of one process; by 410 a target says that it is gone for good. */
export function createPoster(options: { isPrivateAllowed: boolean; timeoutMs?: number }): WebhookPoster {
  const caller = createCaller(options);
  return {
    async post(url, body, headers) {
      const answered = await caller.call(url, { method: 'POST', body, headers });
      return answered.statusCode === 410 ? { ...answered, error: 'gone' } : answered;
    },
    close: caller.close,
  };
}
