// Who may import whom. `npm run check:imports` applies it to src/, test/rules/ proves that every rule bites.
// The parser must be swc: TypeScript 7 has no JavaScript API, and without a parser the checker sees no imports at all.

/**
 * For every folder of src: whose values it may use, and whose types alone (ports are declared where they are needed,
 * and whoever implements them imports the type). A folder may always import itself. app.ts may import everything.
 */
const layers = {
  lib: {},
  domain: { values: ['lib'] },
  usecases: { values: ['domain', 'lib'] },
  files: { values: ['domain', 'lib'] },
  charts: { values: ['domain', 'lib'] },
  // The demo's history is made by the use cases everybody uses; its tables are CSV.
  content: { values: ['usecases', 'domain', 'files', 'lib'] },
  db: {
    // domain: stored JSON is parsed by the domain's own schemas when it is read.
    values: ['domain', 'lib'],
    types: ['usecases', 'content', 'inbox', 'delivery', 'telegram', 'jobs', 'schedule', 'http', 'bot'],
  },
  inbox: { values: ['lib'], types: ['telegram'] },
  telegram: { values: ['lib'], types: ['inbox', 'delivery'] },
  delivery: { values: ['domain', 'lib'], types: ['telegram'] },
  jobs: { values: ['usecases', 'domain', 'files', 'lib'], types: ['delivery'] },
  schedule: { values: ['usecases', 'domain', 'lib'], types: ['jobs', 'delivery'] },
  // telegram: one classification of Bot API errors serves sending and showing.
  bot: { values: ['usecases', 'domain', 'files', 'charts', 'telegram', 'lib'] },
  http: { values: ['sandbox', 'lib'], types: ['inbox', 'telegram', 'delivery'] },
  sandbox: { values: ['lib'] },
  cli: { values: ['app.ts', 'config.ts', 'db', 'content', 'jobs', 'usecases', 'domain', 'files', 'lib'] },
};

/** Files of usecases that are no use cases: rules that several of them share. Ports (`*-store.ts`, `*-ports.ts`) are free to import. */
const sharedByUseCases = [
  'campaign/own-campaign',
  'announce/announce-access',
  'announce/preview',
  'attendance/mark-changes',
  'diagnosis/attempt-state',
  'diagnosis/decide-answer',
  'diagnosis/profile-of',
  'groups/group-access',
  'imports/work-on-table',
  'indicators/answer-groups',
  'indicators/answer-indicators',
  'indicators/gather-inputs',
  'internship/group-ledger',
  'internship/open-group',
  'internship/own-enrolment',
  'mentoring/change-own-pair',
  'mentoring/move-pair',
  'mentoring/pair-relation',
  'monitoring/due-item',
  'people/staff-member',
  'people/token-hash',
  'people/viewer',
  'results/results-scope',
  'summary/chosen-territory',
];

/** Files that stand directly in src; app.ts and what it is split into are not limited. */
const rootFiles = {
  'main.ts': ['app.ts', 'config.ts', 'lib'],
  'config.ts': ['lib'],
};

/** Libraries and the folders whose files may use their values. */
const libraries = [
  { name: 'grammy', modules: ['grammy', '@grammyjs/[^/]+'], folders: ['bot', 'telegram'] },
  { name: 'prisma', modules: ['@prisma/[^/]+', 'prisma', 'pg'], folders: ['db'], typesToo: true },
  { name: 'node-cron', modules: ['node-cron'], folders: ['schedule'] },
  { name: 'http-server', modules: ['hono', '@hono/[^/]+'], folders: ['http', 'sandbox', 'telegram'] },
];

/** Libraries that exactly one file touches, so that replacing one is a change in one place. */
const oneFileLibraries = {
  docx: 'files/docx.ts',
  'write-excel-file': 'files/write-xlsx.ts',
  'read-excel-file': 'files/read-xlsx.ts',
  'ical-generator': 'files/ics.ts',
  qrcode: 'files/qr.ts',
  echarts: 'charts/echarts.ts',
  '@resvg/resvg-js': 'charts/png.ts',
  'csv-parse': 'files/csv.ts',
};

const inSrc = name => (name.endsWith('.ts') ? `^src/${name.replace('.ts', '[.]ts')}$` : `^src/${name}/`);
const npm = modules => `(^|/)node_modules/(${modules.join('|')})/`;

function layerRules(name, { values = [], types = [] }) {
  const allowed = [name, ...values, ...types].map(inSrc);
  const rules = [
    {
      name: `layer-${name}`,
      comment: `${name} imports ${[...values, ...types.map(type => `types of ${type}`)].join(', ') || 'nothing of src'}`,
      severity: 'error',
      from: { path: inSrc(name) },
      to: { path: '^src/', pathNot: allowed },
    },
  ];
  if (types.length > 0) {
    rules.push({
      name: `layer-${name}-types-only`,
      comment: `${name} may import types, never values, of ${types.join(', ')}`,
      severity: 'error',
      from: { path: inSrc(name) },
      to: { path: types.map(inSrc), dependencyTypesNot: ['type-only'] },
    });
  }
  return rules;
}

const rootFileRules = Object.entries(rootFiles).map(([file, values]) => ({
  name: `layer-${file}`,
  comment: `${file} imports ${values.join(', ')}`,
  severity: 'error',
  from: { path: inSrc(file) },
  to: { path: '^src/', pathNot: values.map(inSrc) },
}));

const libraryRules = libraries.map(({ name, modules, folders, typesToo = false }) => ({
  name: `library-${name}`,
  comment: `${name} is used only in ${folders.join(', ')}`,
  severity: 'error',
  from: { path: '^src/', pathNot: folders.map(inSrc) },
  to: { path: npm(modules), ...(typesToo ? {} : { dependencyTypesNot: ['type-only'] }) },
}));

const oneFileRules = Object.entries(oneFileLibraries).map(([library, file]) => ({
  name: `one-file-${library.replace('@', '').replace('/', '-')}`,
  comment: `only src/${file} touches ${library}`,
  severity: 'error',
  from: { path: '^src/', pathNot: inSrc(file) },
  to: { path: npm([library]) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'no import cycles, types included',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'known-folder',
      comment: 'a new folder of src needs a line in the table of layers',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: Object.keys(layers).map(inSrc) },
      to: {},
    },
    ...Object.entries(layers).flatMap(([name, layer]) => layerRules(name, layer)),
    ...rootFileRules,
    {
      name: 'feature-alone',
      comment: 'a feature of the bot never imports another feature',
      severity: 'error',
      from: { path: '^src/bot/features/([^/.]+)' },
      to: { path: '^src/bot/features/', pathNot: '^src/bot/features/$1(/|[.]ts$)' },
    },
    {
      name: 'use-case-alone',
      comment:
        'a use case never imports a use case; ports and shared types stand in files named ports.ts or *-ports.ts',
      severity: 'error',
      from: { path: '^src/usecases/' },
      to: {
        path: '^src/usecases/',
        pathNot: ['-(store|ports)[.]ts$', ...sharedByUseCases.map(file => `^src/usecases/${file}[.]ts$`)],
      },
    },
    ...libraryRules,
    ...oneFileRules,
    {
      name: 'generated-client',
      comment: 'only db touches the generated Prisma client',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/db/' },
      to: { path: '^src/db/generated/' },
    },
    {
      name: 'pure-core',
      comment: 'domain and lib stay pure: no input, no output; the only library of domain is zod',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional'], pathNot: npm(['zod']) },
    },
    {
      name: 'no-development-dependency',
      comment: 'a production install has no development dependencies; their types are free to use',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-outside-import',
      comment: 'the program never imports tests or scripts',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts)/' },
    },
    {
      name: 'resolvable',
      comment: 'what is imported exists and is declared in package.json',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['unknown', 'undetermined', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', '^src/db/generated/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.js', '.d.ts', '.json'],
    },
  },
};
