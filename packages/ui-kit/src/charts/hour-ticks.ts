const STEPS_HOURS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
const MOST_STEPS = 4;

/** The marks of an axis of hours, in minutes: from 0 past the highest value, few and round. */
export function hourTicks(highestMinutes: number): number[] {
  const hours = Math.max(1, Math.ceil(highestMinutes / 60));
  const step = STEPS_HOURS.find((each) => each * MOST_STEPS >= hours) ?? Math.ceil(hours / MOST_STEPS);
  const count = Math.ceil(hours / step);
  return Array.from({ length: count + 1 }, (_, index) => index * step * 60);
}
