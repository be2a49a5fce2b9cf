import { company } from '@guichet/dto/companies/company';
import { project } from '@guichet/dto/projects/project';
import { ReferenceField } from '@guichet/ui-kit/fields/reference-field.tsx';
import { EditForm } from '@guichet/ui-kit/forms/edit-form.tsx';
import { useResourceForm } from '@guichet/ui-kit/hooks/use-resource-form.ts';
import { Drawer } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useNavigate } from 'react-router';
import { useText } from '../../texts/load-texts.ts';
import { ProjectFields, useProjectLabels } from './project-fields.tsx';

/** Opens a worksite for a company, with its one sheet. [WS-04] */
export function NewProjectDrawer({ onClose }: { onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const labels = useProjectLabels();
  const form = useResourceForm(project, undefined, {
    defaults: { kind: 'worksite' },
    onSaved: ({ id }) => {
      onClose();
      void navigate(`/projects/${id}`);
    },
  });
  return (
    <Drawer title={t('projects.create')} onClose={onClose}>
      <EditForm form={form} onCancel={onClose} fieldLabels={labels}>
        <ReferenceField
          name="companyId"
          label={t('projects.company')}
          resource={company}
          rowLabel={(row) => row.name}
          filters={{ isArchived: false }}
          isRequired
          isWide
        />
        <ProjectFields isNew />
      </EditForm>
    </Drawer>
  );
}

/** Changes what is known of a worksite; its company stays. */
export function EditProjectDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText();
  const labels = useProjectLabels();
  const form = useResourceForm(project, id, { onSaved: onClose });
  return (
    <Drawer title={t('projects.edit')} onClose={onClose}>
      <EditForm form={form} onCancel={onClose} fieldLabels={labels}>
        <ProjectFields />
      </EditForm>
    </Drawer>
  );
}
