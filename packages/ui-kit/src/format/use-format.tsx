import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBranding } from '../app/use-branding.ts';
import { createFormat, type Format } from './format.ts';

const FormatContext = createContext<Format>(createFormat('fr', 'Europe/Paris'));

export function FormatProvider({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const { timeZone } = useBranding();
  const format = useMemo(() => createFormat(i18n.language === 'en' ? 'en' : 'fr', timeZone), [i18n.language, timeZone]);
  return <FormatContext value={format}>{children}</FormatContext>;
}

/** Dates, money, hours and figures as the reader reads them. */
export function useFormat(): Format {
  return useContext(FormatContext);
}
