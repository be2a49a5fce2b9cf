import { company } from '@guichet/dto/companies/company';
import { can } from '../../kernel/access/actor.ts';
import type { Context } from '../../kernel/context.ts';
import type { Routes } from '../../kernel/http/route.ts';
import type { Module } from '../../kernel/module.ts';
import { crudRoutes, idParams } from '../../kernel/resource/crud-routes.ts';
import { companyAccess } from './company.access.ts';
import { companyStore, readCompany } from './company.store.ts';
import { archiveCompany, createCompany, deleteCompany, restoreCompany, updateCompany } from './company-commands.ts';

/** Customers of the business. [AG-23] */
export const companiesModule: Module = { name: 'companies', access: [companyAccess], mount: companyRoutes };

function companyRoutes(routes: Routes): void {
  crudRoutes(routes, company, {
    access: {
      read: 'companies.read',
      create: 'companies.write',
      update: 'companies.write',
      remove: 'companies.delete',
    },
    store: companyStore,
    readItem: readCompany,
    create: createCompany,
    update: updateCompany,
    remove: deleteCompany,
    abilities: ({ actor }: Context, { isArchived }) => ({
      archive: can(actor, 'companies.write') && !isArchived,
      restore: can(actor, 'companies.write') && isArchived,
    }),
  });
  const act = { access: 'companies.write', params: idParams } as const;
  routes.add('POST', '/companies/:id/archive', { ...act, summary: 'Archive a company' }, (context, { params }) =>
    archiveCompany(context, params.id),
  );
  routes.add(
    'POST',
    '/companies/:id/restore',
    { ...act, summary: 'Bring an archived company back' },
    (context, { params }) => restoreCompany(context, params.id),
  );
}
