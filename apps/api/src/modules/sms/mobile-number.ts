import type { Settings } from '@guichet/dto/settings/settings';
import { invalid } from '../../kernel/errors/problem-error.ts';
import { readMobileNumber } from './phone-number.ts';

/**
 * The number of a mobile phone that somebody typed, in E.164; one without a prefix is of the country of the settings.
 * @throws invalid `invalid_mobile` on the field. [WS-15]
 */
export async function mobileNumber(settings: Settings, typed: string, field: string): Promise<string> {
  const number = await readMobileNumber(typed, settings['sms.country']);
  if (number === null) throw invalid({ [field]: 'invalid_mobile' });
  return number;
}

/** What somebody typed about a person, with the number of their mobile phone in E.164. @throws invalid on `mobile`. [WS-15] */
export async function withMobile<Input extends { mobile?: string | null | undefined }>(
  settings: Settings,
  input: Input,
): Promise<Input> {
  return input.mobile ? { ...input, mobile: await mobileNumber(settings, input.mobile, 'mobile') } : input;
}
