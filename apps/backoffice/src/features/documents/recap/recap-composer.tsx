import { document, type RecapInput, recapInput } from '@guichet/dto/documents/document';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { useDebounced } from '@guichet/ui-kit/app/use-debounced.ts';
import { withoutBlanks } from '@guichet/ui-kit/forms/form-values.ts';
import { KeptForm } from '@guichet/ui-kit/forms/kept-form.tsx';
import { Section } from '@guichet/ui-kit/layout/section.tsx';
import { useEffect, useEffectEvent, useState } from 'react';
import { type FieldValues, useWatch } from 'react-hook-form';
import { useText } from '../../../texts/load-texts.ts';
import { RecapFields } from './recap-fields.tsx';
import { RecapPreview } from './recap-preview.tsx';

interface Props {
  companyId: string;
  input: RecapInput;
  onChange: (input: RecapInput) => void;
  onAsked: (documentId: string) => void;
}

/** A period and choices of last time would be taken for those of today: what was written alone is offered again. */
const CHOSEN: ReadonlySet<string> = new Set(Object.keys(recapInput.shape).filter((name) => name !== 'introduction'));

/** The choices on one side, what they give on the other, kept in step. */
export function RecapComposer({ companyId, input, onChange, onAsked }: Props) {
  const t = useText();
  const api = useApi();
  const refresh = useRefresh();
  // What the form starts from does not follow what is typed in it.
  const [defaults] = useState(input);

  async function ask(values: RecapInput): Promise<void> {
    const asked = await api.command(`/companies/${companyId}/recaps`, values, { answer: document.row });
    onAsked(asked.id);
    await refresh(['documents/list']);
  }

  return (
    <div className="b-recap">
      <Section title={t('recaps.settings')}>
        <KeptForm
          draftName={`recap.${companyId}`}
          unkept={CHOSEN}
          schema={recapInput}
          defaults={defaults}
          submitLabel={t('recaps.make')}
          onSubmit={ask}
          isFull
        >
          <RecapFields companyId={companyId} />
          <Follow onChange={onChange} />
        </KeptForm>
      </Section>
      <RecapPreview companyId={companyId} input={input} />
    </div>
  );
}

/** Tells what the form holds each time that it makes sense as a whole. */
function Follow({ onChange }: { onChange: (input: RecapInput) => void }) {
  const values = useDebounced<FieldValues>(useWatch(), 400);
  const tell = useEffectEvent(onChange);
  useEffect(() => {
    const input = recapInput.safeParse(withoutBlanks(recapInput, values));
    if (input.success && input.data.from <= input.data.to) tell(input.data);
  }, [values]);
  return null;
}
