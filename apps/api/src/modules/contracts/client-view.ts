import type { Context } from '../../kernel/context.ts';

/** Whether the reader sees what a setting may hide from clients: staff always do. [AG-06] */
export function canSee(
  { actor, settings }: Context,
  setting: 'hours.clientSeesPerson' | 'hours.clientSeesRealMinutes',
): boolean {
  return actor.kind === 'staff' || settings[setting];
}
