import { useMe } from '@guichet/ui-kit/app/app-context.ts';
import { type Tab, Tabs } from '@guichet/ui-kit/layout/tabs.tsx';
import { useSheetText } from '../texts/use-sheet-text.ts';
import { useReports } from './report/use-reports.ts';
import { countOpen } from './reserves/reserve-groups.ts';
import { useReserves } from './reserves/use-reserves.ts';

/** The parts of a worksite's page; the first is what it opens on. */
export const SHEET_TABS = ['progress', 'reserves', 'acceptance'] as const;
export type SheetTab = (typeof SHEET_TABS)[number];

/** What there is of a worksite besides its progress, with what waits there: reserves to lift, a report to sign. [WS-20] */
export function SheetTabs({ projectId, current }: { projectId: string; current: SheetTab }) {
  const t = useSheetText();
  const waiting = useWaiting(projectId);
  const tabs = SHEET_TABS.map((key) => ({ key, label: t(`tabs.${key}`), ...waiting[key] }));
  return <Tabs tabs={tabs} current={current} label={t('tabs.label')} />;
}

function useWaiting(projectId: string): Partial<Record<SheetTab, Partial<Tab>>> {
  const t = useSheetText();
  const isStaff = useMe().kind === 'staff';
  const { data: reserves } = useReserves(projectId);
  const { data: reports } = useReports(projectId);
  const { open, overdue } = countOpen(reserves?.rows ?? []);
  const isToSign = reports?.rows.some(({ abilities }) => (isStaff ? abilities.signBusiness : abilities.signClient));
  const isLate = overdue > 0;
  const hint = isLate ? t('tabs.overdue', { overdue }) : t('tabs.open');
  return {
    ...(open > 0 && { reserves: { count: String(open), hint, isLate } }),
    ...(isToSign && { acceptance: { count: '1', hint: t('tabs.toSign') } }),
  };
}
