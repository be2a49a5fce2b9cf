import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { loadPrintFont, type PrintFont } from './print-font.ts';

const require = createRequire(import.meta.url);
const regular = pathToFileURL(require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'));
const semibold = pathToFileURL(require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'));
const italic = pathToFileURL(require.resolve('@expo-google-fonts/inter/400Regular_Italic/Inter_400Regular_Italic.ttf'));
const semiboldItalic = pathToFileURL(
  require.resolve('@expo-google-fonts/inter/600SemiBold_Italic/Inter_600SemiBold_Italic.ttf'),
);

/**
 * The product's typeface in full, embedded in documents: Latin, Greek and Cyrillic, loaded once per thread; the slanted
 * ones when a text first needs them.
 */
export const typeface = {
  regular: loadPrintFont('Inter', regular),
  semibold: loadPrintFont('Inter SemiBold', semibold),
  get italic() {
    slanted.italic ??= loadPrintFont('Inter Italic', italic);
    return slanted.italic;
  },
  get semiboldItalic() {
    slanted.semibold ??= loadPrintFont('Inter SemiBold Italic', semiboldItalic);
    return slanted.semibold;
  },
};

const slanted: { italic?: PrintFont; semibold?: PrintFont } = {};
