import { type SettingKey, settingSchemas, settingsRow } from '@guichet/dto/settings/settings';
import { SECRET_MASK } from '@guichet/dto/sms/sms-settings';
import { useApi, useCan } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { useFieldErrorText } from '@guichet/ui-kit/feedback/use-field-error.ts';
import { useProblemText } from '@guichet/ui-kit/feedback/use-problem-text.ts';
import { isSameValue } from '@guichet/ui-kit/forms/form-values.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { ArrowRight } from 'lucide-react';
import { useText } from '../../texts/load-texts.ts';
import { useSettingWords } from './setting-words.ts';

interface Props {
  /** Of a setting that may be no more. */
  settingKey: string;
  from: unknown;
  to: unknown;
  /** The settings of today. */
  values: Readonly<Record<string, unknown>>;
}

/** One setting of a change, in words, and a way back to what it was. */
export function HistoryValue({ settingKey, from, to, values }: Props) {
  const t = useText();
  const words = useSettingWords();
  const canWrite = useCan()('settings.write');
  if (!isKnown(settingKey)) return <p>{t('settings.history.goneSetting', { key: settingKey })}</p>;
  return (
    <div className="b-history-value">
      <span>{t(`settings.labels.${settingKey}`)}</span>
      <span className="b-history-words">
        <span className="visually-hidden">{t('settings.history.from')} </span>
        <span className="g-quiet">{words(settingKey, from)}</span> <ArrowRight size={14} aria-hidden />{' '}
        <span className="visually-hidden">{t('settings.history.to')} </span>
        <span>{words(settingKey, to)}</span>
      </span>
      {canWrite && from !== SECRET_MASK && !isSameValue(values[settingKey], from) && (
        <Revert settingKey={settingKey} value={from} />
      )}
    </div>
  );
}

function Revert({ settingKey, value }: { settingKey: SettingKey; value: unknown }) {
  const t = useText();
  const api = useApi();
  const fieldError = useFieldErrorText();
  const problemText = useProblemText();
  const named = { label: t(`settings.labels.${settingKey}`), value: useSettingWords()(settingKey, value) };
  const revert = useCommand(
    () => api.command('/settings', { [settingKey]: value }, { method: 'PATCH', answer: settingsRow }),
    {
      refresh: ['settings', 'branding'],
      done: t('settings.history.reverted', named),
      // Told beside the button.
      onProblem: () => undefined,
    },
  );
  const [refused] = Object.values(revert.problem?.fields ?? {});
  return (
    <>
      <Button
        variant="link"
        aria-label={t('settings.history.revertTo', named)}
        onClick={() => revert.run()}
        isBusy={revert.isBusy}
      >
        {t('settings.history.revert')}
      </Button>
      {revert.problem && (
        <p className="g-field-error" role="alert">
          {refused ? fieldError({ type: refused }) : problemText(revert.problem)}
        </p>
      )}
    </>
  );
}

function isKnown(key: string): key is SettingKey {
  return key in settingSchemas;
}
