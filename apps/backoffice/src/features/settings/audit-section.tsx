import { type AuditFault, type AuditLog, auditLog } from '@guichet/dto/audit/audit-log';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { useRead } from '@guichet/ui-kit/app/use-read.ts';
import { Skeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { FactList, Section } from '@guichet/ui-kit/layout/section.tsx';
import { useText } from '../../texts/load-texts.ts';

/** Whether the record of changes is as it was sealed. */
export function AuditSection() {
  const t = useText();
  const api = useApi();
  const { data, error, retry } = useRead('/audit-log', auditLog);
  const check = useCommand(() => api.command('/audit-log/check'), { done: t('settings.audit.asked') });
  return (
    <Section
      title={t('settings.audit.title')}
      actions={
        <Button isBusy={check.isBusy} onClick={() => check.run()}>
          {t('settings.audit.check')}
        </Button>
      }
    >
      <p className="g-quiet g-prose">{t('settings.audit.text')}</p>
      {error && <ErrorState problem={error} onRetry={retry} />}
      {!data && !error && <Skeleton lines={4} />}
      {data && <Findings log={data} />}
    </Section>
  );
}

function Findings({ log: { lastCheck, lastSeal, waiting, brokenSince } }: { log: AuditLog }) {
  const t = useText();
  const format = useFormat();
  return (
    <>
      {lastCheck?.fault && <Fault fault={lastCheck.fault} since={brokenSince} />}
      <FactList
        facts={[
          [t('settings.audit.checkedAt'), lastCheck ? format.dateTime(lastCheck.checkedAt) : t('settings.audit.never')],
          [t('settings.audit.intact'), lastCheck && format.number(lastCheck.changes)],
          [t('settings.audit.erased'), lastCheck?.erased ? format.number(lastCheck.erased) : null],
          [t('settings.audit.waiting'), waiting ? format.number(waiting) : null],
          [t('settings.audit.sealedAt'), lastSeal && format.dateTime(lastSeal.sealedAt)],
        ]}
      />
      {lastSeal && (
        <p className="b-audit-mark g-quiet">
          {t('settings.audit.mark')} <code>{`${lastSeal.number}:${lastSeal.hash}`}</code>
        </p>
      )}
    </>
  );
}

function Fault({ fault: { kind, seal, seq, at }, since }: { fault: AuditFault; since: string | null }) {
  const t = useText();
  const format = useFormat();
  return (
    <p role="alert" className="g-notice g-notice-danger">
      {t(`settings.audit.faults.${kind}`, { seal: seal ?? '', seq: seq ?? '' })}{' '}
      {at && t('settings.audit.writtenAt', { at: format.dateTime(at) })}{' '}
      {since && t('settings.audit.told', { at: format.dateTime(since) })}
    </p>
  );
}
