// The import laws of ARCHITECTURE.md, read by dependency-cruiser.

const TESTS = '(\\.test\\.tsx?|\\.factory\\.ts)$|/testing/|^e2e/|^vitest\\.config\\.ts$';
const INTERFACES = '^(apps/(backoffice|portal)|packages/(ui-kit|sheet|api-client))/';
const MODULES = '^apps/api/src/modules/';
const RAW_DATABASE = 'node_modules/(@prisma/(client|adapter-pg)|pg|kysely)/|^apps/api/src/kernel/db/generated/';
const HTTP = 'node_modules/(fastify|fastify-type-provider-zod|@fastify/[^/]+)/|^apps/api/src/kernel/http/';

/** Modules by rank: one may enter those of its rank and of the ranks before, those not listed may enter all. */
const MODULE_RANKS = [
  ['identity'],
  ['companies'],
  ['accounts'],
  ['catalogue'],
  ['contracts'],
  ['tickets', 'projects', 'stock'],
  ['interventions', 'repairs', 'sales'],
  ['invoicing'],
];

const moduleOrder = MODULE_RANKS.slice(0, -1).map((names, rank) =>
  law({
    name: `module-order-${names.join('-')}`,
    comment: 'A module knows those before it in the order of modules, never those after.',
    from: { path: `${MODULES}(${names.join('|')})/`, pathNot: TESTS },
    to: {
      path: `${MODULES}(${MODULE_RANKS.slice(rank + 1)
        .flat()
        .join('|')})/`,
    },
  }),
);

export default {
  forbidden: [
    law({
      name: 'dto-imports-nothing-of-ours',
      comment: 'The common language depends on nobody.',
      from: { path: '^packages/dto/' },
      to: { path: '^(apps|packages|e2e|bench|scripts|prisma)/', pathNot: '^packages/dto/' },
    }),
    law({
      name: 'dto-has-no-input-or-output',
      comment: 'Schemas only: no Node.js, no React, no Prisma, no Fastify.',
      from: { path: '^packages/dto/', pathNot: TESTS },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg'], pathNot: 'node_modules/zod/' },
    }),
    law({
      name: 'interfaces-never-see-the-server',
      comment: 'They know it by dto and api-client.',
      from: { path: INTERFACES },
      to: { path: '^(apps/api|packages/database|prisma)/|node_modules/@prisma/' },
    }),
    law({
      name: 'server-never-sees-the-interfaces',
      from: { path: '^(apps/api|packages/database)/' },
      to: { path: INTERFACES },
    }),
    law({
      name: 'interfaces-never-see-each-other',
      from: { path: '^apps/(backoffice|portal)/' },
      to: { path: '^apps/(backoffice|portal)/', pathNot: '^apps/$1/' },
    }),
    law({
      name: 'packages-never-see-the-apps',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    }),
    law({
      name: 'features-do-not-import-each-other',
      from: { path: '^apps/(backoffice|portal)/src/features/([^/]+)/' },
      to: { path: '^apps/$1/src/features/', pathNot: '^apps/$1/src/features/$2/' },
    }),
    law({
      name: 'modules-enter-each-other-by-public',
      from: { path: `${MODULES}([^/]+)/`, pathNot: TESTS },
      to: { path: MODULES, pathNot: [`${MODULES}$1/`, `${MODULES}[^/]+/public\\.ts$`] },
    }),
    law({
      name: 'tests-enter-other-modules-by-public-or-factory',
      from: { path: `${MODULES}([^/]+)/.*(\\.test|\\.factory)\\.ts$` },
      to: { path: MODULES, pathNot: [`${MODULES}$1/`, `${MODULES}[^/]+/(public|[^/]+\\.factory)\\.ts$`] },
    }),
    law({
      name: 'modules-are-entered-by-module-or-public',
      comment: 'Also from the files that put the API together.',
      from: { path: '^apps/api/src/', pathNot: [MODULES, TESTS] },
      to: { path: MODULES, pathNot: `${MODULES}[^/]+/(public|module)\\.ts$` },
    }),
    ...moduleOrder,
    law({
      name: 'kernel-does-not-know-business',
      from: { path: '^apps/api/src/kernel/', pathNot: TESTS },
      to: { path: '^apps/api/src/(?!kernel/)' },
    }),
    law({
      name: 'raw-database-only-in-kernel-db',
      comment: 'Elsewhere the scoped client of the context is the only one; its types may be named.',
      from: { path: '^apps/api/src/', pathNot: ['^apps/api/src/kernel/db/', TESTS] },
      to: { path: RAW_DATABASE, dependencyTypesNot: ['type-only'] },
    }),
    law({
      name: 'commands-do-not-know-http',
      from: { path: MODULES, pathNot: ['(\\.routes|/module|/routes)\\.ts$', TESTS] },
      to: { path: HTTP },
    }),
    law({
      name: 'api-runs-without-the-launcher',
      comment: 'The embedded server and the migrations belong to the start, not to the API.',
      from: { path: '^apps/api/src/', pathNot: TESTS },
      to: { path: '^packages/database/' },
    }),
    law({
      name: 'test-helpers-stay-in-tests',
      from: { pathNot: TESTS },
      to: { path: '(\\.test\\.tsx?|\\.factory\\.ts)$|/testing/' },
    }),
    law({
      name: 'no-cycles',
      comment: 'Two files may know the types of each other: nothing is left of it when they run.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    }),
    law({
      name: 'no-orphans',
      from: { orphan: true, pathNot: [TESTS, '\\.d\\.ts$', '(^|/)[^/]+\\.config\\.ts$'] },
      to: {},
    }),
    law({ name: 'imports-resolve', from: {}, to: { couldNotResolve: true } }),
  ],
  options: {
    doNotFollow: { path: 'node_modules|^apps/api/src/kernel/db/generated/' },
    exclude: { path: '(^|/)(dist|\\.tsc|\\.runtime|\\.data|test-results)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};

function law(rule) {
  return { severity: 'error', ...rule };
}
