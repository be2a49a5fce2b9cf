import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { useFormContext, useWatch } from 'react-hook-form';
import { useText } from '../texts/load-texts.ts';
import '../parts/parts.css';

const USUAL_MINUTES = [5 * 60, 10 * 60, 50 * 60];

/** The sizes that are sold most, in one press. [AG-01] */
export function DurationChoices({ name }: { name: string }) {
  const t = useText();
  const format = useFormat();
  const { setValue } = useFormContext();
  const chosen: unknown = useWatch({ name });
  return (
    <fieldset className="b-choices" aria-label={t('packs.quick')}>
      {USUAL_MINUTES.map((minutes) => (
        <Button
          key={minutes}
          aria-pressed={chosen === minutes}
          onClick={() => setValue(name, minutes, { shouldDirty: true, shouldValidate: true })}
        >
          {format.hours(minutes)}
        </Button>
      ))}
    </fieldset>
  );
}
