export { createProject } from './project-commands.ts';
