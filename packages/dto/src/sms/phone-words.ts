/** A number in E.164 as people read it, `+33 6 12 34 56 78`. Pure spacing: pages know no more of numbers. */
export function spacedNumber(number: string): string {
  const french = /^\+33(\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(number);
  if (french) return `+33 ${french.slice(1).join(' ')}`;
  return number.replace(
    /^(\+\d{2})(\d+)$/,
    (_, prefix: string, rest: string) => `${prefix} ${rest.replaceAll(/(\d{3})(?=\d{2})/g, '$1 ')}`,
  );
}
