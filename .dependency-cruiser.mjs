/** The floors of ARCHITECTURE.md, kept by a machine. Every message says how to mend. */
const inside = folder => ({ path: `^${folder}/` });

function floor(name, { from, mayUse, mend }) {
  const allowed = mayUse.map(folder => `^${folder}/`).concat('^temporal\\.config\\.ts$');
  return {
    name,
    severity: 'error',
    comment: mend,
    from: inside(from),
    to: { pathNot: [...allowed, '^node_modules/', `^${from}/`], dependencyTypesNot: ['core', 'npm', 'npm-dev'] },
  };
}

/** A capability sees its own folder and the kit, never a neighbour. */
const neighbours = {
  name: 'capabilities-do-not-know-each-other',
  severity: 'error',
  comment:
    'Move what both need down into shared/ (pure) or infra/, or hand it in through create…Activities(dependencies).',
  from: { path: '^activities/([^/]+)/', pathNot: '^activities/kit/' },
  to: { path: '^activities/', pathNot: ['^activities/$1/', '^activities/kit/'] },
};

export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Put what both files need into a third one.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unresolvable',
      severity: 'error',
      comment: 'The import leads nowhere: check its path.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'shared-is-pure',
      severity: 'error',
      comment: 'shared/ imports zod and itself only: move the code to infra/ or an activity.',
      from: inside('shared'),
      to: { pathNot: ['^shared/', '^node_modules/zod/'], dependencyTypesNot: ['type-only'] },
    },
    floor('infra-is-the-machine', {
      from: 'infra',
      mayUse: ['shared'],
      mend: 'infra/ knows shared/ only: hand upper things in as parameters, or spawn a process.',
    }),
    floor('activities-look-down', {
      from: 'activities',
      mayUse: ['infra', 'shared'],
      mend: 'activities/ know infra/ and shared/: move the rest down or hand it in.',
    }),
    neighbours,
    {
      name: 'workflows-take-values-from-shared-only',
      severity: 'error',
      comment:
        'Workflow code is bundled into a sandbox: of activities and infra import types only, of shared no file that imports zod.',
      from: inside('workflows'),
      to: {
        pathNot: [
          '^workflows/',
          '^shared/',
          '^temporal\\.config\\.ts$',
          '^node_modules/@temporalio/(workflow|common)/',
          // Pure arithmetic, so that a signature is checked where the decision is taken.
          '^node_modules/(@noble/(ed25519|hashes)|@scure/base)/',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'workflows-take-no-schemas',
      severity: 'error',
      comment:
        'zod costs every workflow instance 6-10 ms: import the type only, and write a guard in shared/policies that a property test holds to the schema.',
      from: inside('workflows'),
      to: {
        path: '^shared/',
        pathNot: ['^shared/policies/', '^shared/contracts/section\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'policies-take-no-schemas',
      severity: 'error',
      comment: 'Policies run inside workflows: import types of contracts only, and no zod.',
      from: { path: '^shared/(policies/|contracts/section\\.ts$)' },
      to: { pathNot: ['^shared/policies/', '^shared/text/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-api-knows-workflows-by-their-messages',
      severity: 'error',
      comment: 'Import a .messages file, or the type only.',
      from: inside('api'),
      to: { path: '^workflows/', pathNot: '\\.messages\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-doors-do-not-know-each-other',
      severity: 'error',
      comment: 'api/ and workers/ meet in Temporal and in the database, nowhere else.',
      from: { path: '^(api|workers)/' },
      to: { path: '^(api|workers)/', pathNot: '^$1/' },
    },
    {
      name: 'the-api-runs-no-activities',
      severity: 'error',
      comment: 'Start a workflow instead.',
      from: inside('api'),
      to: { path: '^activities/' },
    },
    {
      name: 'the-page-runs-in-a-browser',
      severity: 'error',
      comment:
        'The page of the console takes types of shared/, and values of the files there without zod or Node; the rest it asks the API for.',
      from: { path: '^api/console/page/' },
      to: {
        pathNot: [
          '^api/console/page/',
          '^shared/(policies/(run-state|replay-stages|taken-back)|contracts/section)\\.ts$',
          '^node_modules/',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'the-page-brings-no-schemas',
      severity: 'error',
      comment: 'zod would double what a browser loads: import the type only.',
      from: { path: '^api/console/page/' },
      to: { path: '^node_modules/zod/' },
    },
    {
      name: 'nobody-imports-the-page',
      severity: 'error',
      comment: 'It is bundled for browsers by infra/local/bootstrap/console-bundle.mjs and served as files.',
      from: { pathNot: ['^api/console/page/', '^test/'] },
      to: { path: '^api/console/page/' },
    },
    {
      name: 'nothing-looks-at-tests',
      severity: 'error',
      comment: 'Move it out of test/.',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-dev-dependencies-at-run-time',
      severity: 'error',
      comment: 'Make it a dependency, or do without.',
      from: { pathNot: ['^test/', '\\.mjs$'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^infra/samples/.*/corpus/'] },
    enhancedResolveOptions: {
      conditionNames: ['assay-source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
