import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { loadPrintFont } from './print-font.ts';

const require = createRequire(import.meta.url);
const regular = pathToFileURL(require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'));
const semibold = pathToFileURL(require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'));

/** The product's typeface in full, embedded in documents: Latin, Greek and Cyrillic, loaded once per thread. */
export const typeface = {
  regular: loadPrintFont('Inter', regular),
  semibold: loadPrintFont('Inter SemiBold', semibold),
};
