import { SECRET_MASK, secretSettings } from '@guichet/dto/sms/sms-settings';

type Values = Readonly<Record<string, unknown>>;

/** Settings as they are told to whoever may read them: of a secret, only that it is set. [WS-15] */
export function maskSecrets(values: Values): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, secretSettings.has(key) && value ? SECRET_MASK : value]),
  );
}

/** What is really changed of what a form sends back: a mask stands for the secret that it did not read. */
export function withoutMasks(input: Values): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(input).filter(([key, value]) => !(secretSettings.has(key) && value === SECRET_MASK)),
  );
}

/** What the record of a change says that secrets were: nothing, when another one takes their place, so that the change is seen. */
export function hiddenBefore(before: Values, input: Values): Record<string, unknown> {
  const secrets = Object.keys(input).filter((key) => secretSettings.has(key));
  return Object.fromEntries(secrets.map((key) => [key, before[key] && !input[key] ? SECRET_MASK : null]));
}
