import { answerTemplate } from '@guichet/dto/tickets/answer-template';
import { useMe } from '@guichet/ui-kit/app/app-context.ts';
import { TextArea, TextField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { EditForm } from '@guichet/ui-kit/forms/edit-form.tsx';
import { useResourceForm } from '@guichet/ui-kit/hooks/use-resource-form.ts';
import { Drawer } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useId } from 'react';
import { fillTemplate } from '../../templates/fill-template.ts';
import { useText } from '../../texts/load-texts.ts';

interface Props {
  id?: string;
  /** Where a new one stands. */
  position: number;
  onClose: () => void;
}

/** Writes a template, and shows it as it will be inserted. */
export function TemplateDrawer({ id, position, onClose }: Props) {
  const t = useText();
  const form = useResourceForm(answerTemplate, id, { defaults: { position }, onSaved: onClose });
  const body: unknown = form.form.watch('body');
  const labels = { name: t('answerTemplates.name'), body: t('answerTemplates.body') };
  return (
    <Drawer title={t(id ? 'answerTemplates.editTitle' : 'answerTemplates.create')} onClose={onClose}>
      <EditForm form={form} onCancel={onClose} fieldLabels={labels}>
        <TextField name="name" label={labels.name} isWide isRequired isFocusedFirst />
        <TextArea name="body" label={labels.body} hint={t('answerTemplates.variables')} rows={8} isRequired />
        <Preview body={typeof body === 'string' ? body : ''} />
      </EditForm>
    </Drawer>
  );
}

function Preview({ body }: { body: string }) {
  const t = useText();
  const me = useMe();
  const titleId = useId();
  const text = fillTemplate(body, {
    contact: t('answerTemplates.example.contact'),
    référence: t('answerTemplates.example.reference'),
    titre: t('answerTemplates.example.title'),
    moi: `${me.firstName} ${me.lastName}`,
  });
  return (
    <section className="r-template-preview" aria-labelledby={titleId}>
      <h3 id={titleId}>{t('answerTemplates.preview')}</h3>
      {text.trim() === '' ? (
        <p className="g-quiet">{t('answerTemplates.previewEmpty')}</p>
      ) : (
        <p className="g-prose">{text}</p>
      )}
    </section>
  );
}
