import { dashboardQuery } from '@guichet/dto/dashboard/dashboard';
import { smsSettingSchemas } from '@guichet/dto/sms/sms-settings';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { ProblemError } from '../errors/problem-error.ts';
import { validate } from './validate.ts';

function refused(schema: z.ZodType, input: unknown) {
  try {
    validate(schema, input);
  } catch (error) {
    if (error instanceof ProblemError) return error.fields;
    throw error;
  }
  return undefined;
}

test('[WS-15] a format of ours is refused by its own code, whose words say how it is written', () => {
  const settings = z.strictObject(smsSettingSchemas).partial();
  expect(refused(settings, { 'sms.sender': 'a name far too long', 'sms.twilioAccountSid': 'AC12' })).toEqual({
    'sms.sender': 'invalid_sender',
    'sms.twilioAccountSid': 'invalid_account_sid',
  });
  expect(refused(settings, { 'sms.httpHeaders': ['No colon'] })).toEqual({ 'sms.httpHeaders.0': 'invalid_header' });
});

test('[AG-24] a period is refused at the day that is wrong', () => {
  expect(refused(dashboardQuery, { from: '2026-03-01' })).toEqual({ to: 'required' });
  expect(refused(dashboardQuery, { to: '2026-03-01' })).toEqual({ from: 'required' });
  expect(refused(dashboardQuery, { from: '2026-03-02', to: '2026-03-01' })).toEqual({ to: 'before_from' });
  expect(refused(dashboardQuery, { from: '2024-03-02', to: '2026-03-01' })).toEqual({ to: 'over_a_year' });
  expect(refused(dashboardQuery, {})).toBeUndefined();
});
