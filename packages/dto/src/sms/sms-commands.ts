import * as z from 'zod';
import { line } from '../core/scalars.ts';

/** A number to try the settings with. */
export const smsTest = z.strictObject({ number: line(40) });
