import { project } from '@guichet/dto/projects/project';
import type { Module } from '../../kernel/module.ts';
import { crudRoutes } from '../../kernel/resource/crud-routes.ts';
import { projectAccess } from './project.access.ts';
import { projectPersonal } from './project.personal.ts';
import { projectStore, readProject } from './project.store.ts';
import { createProject, updateProject } from './project-commands.ts';

/** Pieces of work for companies; a worksite is the first kind. [WS-04, WS-05] */
export const projectsModule: Module = {
  name: 'projects',
  access: projectAccess,
  personal: projectPersonal,
  mount(routes) {
    crudRoutes(routes, project, {
      access: { read: 'projects.read', create: 'projects.write', update: 'projects.write' },
      store: projectStore,
      readItem: readProject,
      create: createProject,
      update: updateProject,
    });
  },
};
