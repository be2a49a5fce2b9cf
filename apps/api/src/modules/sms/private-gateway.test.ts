import { expect, test } from 'vitest';
import { startTarget } from '../../testing/target.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { startSms } from './send-sms.ts';
import { queueOne, setSms } from './sms.factory.ts';

const app = useTestApp();

test.each(['http', 'twilio'])(
  '[WS-15] an address of %s inside the private network is not called, and staff see why',
  async (provider) => {
    const target = await startTarget();
    await setSms(app, {
      provider,
      httpUrl: target.url,
      twilioUrl: new URL(target.url).origin,
      twilioAccountSid: `AC${'0'.repeat(32)}`,
      twilioAuthToken: 'jeton',
      sender: 'Chantier',
    });
    const sms = await queueOne(app, { key: provider });
    const sending = startSms(app.kernel);
    await sending.sendNow();
    await sending.stop();
    target.stop();
    expect(await sms.read()).toMatchObject({ state: 'failed', lastError: 'private_address' });
    expect(target.received).toHaveLength(0);
  },
);
