/** How the figures and days that a problem names are written. */
export interface ParamFormat {
  hours(minutes: number): string;
  money(amountCents: number): string;
  number(value: number): string;
  day(value: string): string;
  month(value: string): string;
  dateTime(value: string): string;
}

/** What the words of a problem name, as people read it, by how the names end: `leftMinutes`, `amountCents`, `expiresOn`, `closedAt`, `month`. */
export function readableParams(params: Record<string, unknown>, format: ParamFormat): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, readable(name, value, format)]));
}

function readable(name: string, value: unknown, format: ParamFormat): string {
  if (typeof value === 'number' && /minutes$/i.test(name)) return format.hours(value);
  if (typeof value === 'number' && /cents$/i.test(name)) return format.money(value);
  if (typeof value === 'number') return format.number(value);
  if (typeof value === 'string' && name === 'month') return format.month(value);
  if (typeof value === 'string' && name.endsWith('On')) return format.day(value);
  if (typeof value === 'string' && name.endsWith('At')) return format.dateTime(value);
  return String(value);
}
