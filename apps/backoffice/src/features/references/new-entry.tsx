import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { type FormEvent, useState } from 'react';
import { useText } from '../../texts/load-texts.ts';
import type { EntryList } from './entry-list-page.tsx';

/** Adds an entry at the end; the cursor stays, ready for the next. */
export function NewEntry({ resource, position }: { resource: EntryList; position: number }) {
  const t = useText();
  const api = useApi();
  const [name, setName] = useState('');
  const create = useCommand(() => api.create(resource, { name: name.trim(), position }), {
    refresh: [resource.name],
    onDone: () => setName(''),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) create.run();
  };
  return (
    <form className="b-inline-form" onSubmit={submit}>
      <input
        className="form-control"
        aria-label={t('references.newName')}
        placeholder={t('references.newName')}
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" variant="primary" isBusy={create.isBusy}>
        {t('references.add')}
      </Button>
    </form>
  );
}
