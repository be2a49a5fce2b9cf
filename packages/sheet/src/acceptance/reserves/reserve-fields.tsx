import { FormField } from '@guichet/ui-kit/fields/form-field.tsx';
import { TextArea, TextField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { addDays } from '@guichet/ui-kit/format/format.ts';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useAcceptanceText } from '../texts/use-acceptance-text.ts';

/** The usual time to put something right, in days. */
const USUAL_DAYS = [7, 15, 30];

/** What is to be put right, where, and by when; places and days that recur are one tap away. [WS-20] */
export function ReserveFields({ places, hasDay = false }: { places: readonly string[]; hasDay?: boolean }) {
  const t = useAcceptanceText();
  return (
    <>
      <TextField name="title" label={t('form.title')} isRequired isWide />
      <PlaceField places={places} />
      {hasDay && <DueField />}
      <TextArea name="description" label={t('form.description')} rows={2} />
    </>
  );
}

function PlaceField({ places }: { places: readonly string[] }) {
  const t = useAcceptanceText();
  return (
    <FormField<string | null> name="place" label={t('form.place')} hint={t('form.placeHint')} isWide>
      {({ value, change, input }) => (
        <>
          <input
            {...input}
            className="form-control"
            autoComplete="off"
            value={value ?? ''}
            onChange={(event) => change(event.target.value)}
          />
          <Taps
            label={t('form.places')}
            taps={places.map((place) => ({ words: place, isOn: place === value, choose: () => change(place) }))}
          />
        </>
      )}
    </FormField>
  );
}

function DueField() {
  const t = useAcceptanceText();
  const format = useFormat();
  const today = format.today();
  return (
    <FormField<string | null> name="dueOn" label={t('form.dueOn')} isWide>
      {({ value, change, input }) => (
        <>
          <input
            {...input}
            className="form-control"
            type="date"
            value={value ?? ''}
            onChange={(event) => change(event.target.value || null)}
          />
          <Taps
            label={t('form.dueChoices')}
            taps={USUAL_DAYS.map((days) => {
              const day = addDays(today, days);
              return { words: t('form.inDays', { days }), isOn: day === value, choose: () => change(day) };
            })}
          />
        </>
      )}
    </FormField>
  );
}

interface TapsProps {
  label: string;
  taps: readonly { words: string; isOn: boolean; choose: () => void }[];
}

function Taps({ label, taps }: TapsProps) {
  if (taps.length === 0) return null;
  return (
    <fieldset aria-label={label} className="s-taps">
      {taps.map(({ words, isOn, choose }) => (
        <button key={words} type="button" className="s-tap" aria-pressed={isOn} onClick={choose}>
          {words}
        </button>
      ))}
    </fieldset>
  );
}
