import type { NotificationRow } from '@guichet/dto/notifications/notification';
import type { Actor } from '../../kernel/access/actor.ts';
import type { Scope } from '../../kernel/access/define-access.ts';
import type { AccessRegistry } from '../../kernel/access/registry.ts';
import { type SqlValues, scopeSql } from '../../kernel/db/scope-sql.ts';

interface Subject {
  entity: NotificationRow['entity'];
  model:
    | 'Ticket'
    | 'HourPack'
    | 'Intervention'
    | 'Document'
    | 'ChangeRequest'
    | 'Registration'
    | 'IncomingMail'
    | 'MailMessage'
    | 'Webhook'
    | 'Publication'
    | 'PublicationComment'
    | 'Reserve'
    | 'AcceptanceReport'
    | 'SmsMessage'
    | 'AuditCheck';
  /** Its name, of a row known as `s`. */
  name: (alias: string) => string;
  /** What more is asked of a row known as `s`: of what waited for a decision, that it still does; of what can be taken back, that it was not. */
  only?: string;
  /** The relation that its scope may go through. */
  parent?: keyof typeof PARENTS;
}

const PARENTS = { ticket: 'Ticket', publication: 'Publication', project: 'Project' } as const;

/** The worksite of a row that hangs on one. */
const projectName = (s: string) =>
  `(select j.reference || ' · ' || j.title from "Project" j where j.id = ${s}."projectId")`;

/** What a client is told the author of: what is written to them under a name. */
export const NAMED_TO_CLIENTS = `'ticket', 'publication', 'publicationComment', 'reserve', 'acceptanceReport'`;

/** What news may be about. The scope of each model is of its own columns, or goes through the relation named. */
const SUBJECTS: readonly Subject[] = [
  { entity: 'ticket', model: 'Ticket', name: (s) => `${s}.reference || ' · ' || ${s}.title` },
  { entity: 'hourPack', model: 'HourPack', name: (s) => `${s}.name` },
  {
    entity: 'intervention',
    model: 'Intervention',
    // What was taken back is on no page any more.
    only: `s."deletedAt" is null`,
    name: (s) => `${s}.summary`,
    parent: 'ticket',
  },
  { entity: 'document', model: 'Document', name: (s) => `${s}.title`, parent: 'project' },
  { entity: 'webhook', model: 'Webhook', name: (s) => `${s}.name` },
  {
    entity: 'changeRequest',
    model: 'ChangeRequest',
    name: (s) => `(select c.name from "Company" c where c.id = ${s}."companyId")`,
  },
  {
    entity: 'registration',
    model: 'Registration',
    name: (s) => `${s}."firstName" || ' ' || ${s}."lastName" || ' · ' || ${s}."companyName"`,
  },
  { entity: 'publication', model: 'Publication', name: projectName },
  { entity: 'publicationComment', model: 'PublicationComment', name: projectName, parent: 'publication' },
  { entity: 'reserve', model: 'Reserve', name: projectName },
  { entity: 'acceptanceReport', model: 'AcceptanceReport', name: projectName },
  {
    entity: 'incomingMail',
    model: 'IncomingMail',
    only: `s.state = 'waiting'`,
    name: (s) => `concat_ws(' · ', nullif(${s}."fromAddress", ''), nullif(${s}.subject, ''))`,
  },
  { entity: 'smsMessage', model: 'SmsMessage', name: (s) => `${s}."toName"` },
  {
    entity: 'auditCheck',
    model: 'AuditCheck',
    name: (s) => `'№ ' || coalesce(${s}.fault ->> 'seq', ${s}.fault ->> 'seal')`,
  },
  { entity: 'mailMessage', model: 'MailMessage', name: (s) => `${s}.subject` },
];

/** The name of its own kind of subject alone: one that is put together of parts is never empty of all, and would hide the others'. */
const nameSql = (subject: Subject) => `when '${subject.entity}' then ${subject.name(aliasOf(subject))}`;

const aliasOf = ({ entity }: Subject) => `about_${entity.toLowerCase()}`;

/**
 * The subjects of the notifications `n`, each through the reader's scope of today: what they do not reach any more is not there.
 * `found` is the condition that one of them is.
 */
export function subjectsSql(registry: AccessRegistry, actor: Actor, values: SqlValues) {
  const joins = SUBJECTS.map((subject) => {
    const alias = aliasOf(subject);
    const scope: Scope = registry.scopeOf(subject.model, actor);
    const parent = subject.parent && `left join "${PARENTS[subject.parent]}" p on p.id = s."${subject.parent}Id"`;
    return `left join lateral (select s.* from "${subject.model}" s ${parent ?? ''}
      where n.entity = '${subject.entity}' and s.id = n."entityId" and ${scopeSql(scope, 's', values, subject.parent && { [subject.parent]: 'p' })} and ${subject.only ?? 'true'}
    ) ${alias} on true`;
  });
  return {
    joins: joins.join('\n'),
    found: `(${SUBJECTS.map((subject) => `${aliasOf(subject)}.id is not null`).join(' or ')})`,
    /** The publication that news of a sheet is about, or about a comment of which. */
    publicationId: 'coalesce(about_publication.id, about_publicationcomment."publicationId")',
    name: `coalesce(case n.entity ${SUBJECTS.map(nameSql).join(' ')} end, '')`,
  };
}
