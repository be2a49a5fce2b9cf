import type { Kernel } from '../context.ts';

const HOUR_MS = 3_600_000;

/** A queue tries for some minutes: what was asked for before this instant and is not done was given up, or died with its process. */
export const givenUpBefore = ({ clock }: Pick<Kernel, 'clock'>): Date => new Date(clock.now().getTime() - HOUR_MS);
