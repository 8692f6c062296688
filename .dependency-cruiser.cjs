/**
 * The arrows between the rooms of src (docs/rules.md 7), held by `npm run lint`. Type-only imports count too.
 * A room that is not in this table may not be entered and may not import another: adding a room means adding its line.
 */
const ROOMS = {
  grid: { rooms: [], packages: [] },
  form: { rooms: ['grid'], packages: ['decimal.js'] },
  templates: { rooms: ['form', 'grid'], packages: [] },
  settings: { rooms: ['form', 'grid'], packages: [] },
  // A drawn sheet (SheetDesign) is what is written into a new file; see the rule xlsx-draws-only.
  xlsx: { rooms: ['grid', 'templates'], packages: ['fflate'] },
  host: { rooms: ['form', 'grid', 'templates'], packages: [] },
  actions: { rooms: ['form', 'grid', 'templates', 'host'], packages: [] },
  excel: { rooms: ['form', 'grid', 'templates', 'xlsx', 'host'], packages: ['fflate'] },
  ribbon: { rooms: [], packages: [] },
  guard: { rooms: [], packages: [] },
  taskpane: {
    rooms: ['form', 'grid', 'templates', 'settings', 'host', 'actions', 'excel', 'ribbon', 'guard'],
    packages: ['react', 'react-dom', '@fluentui/react-components', '@fluentui/react-icons'],
  },
  commands: {
    rooms: ['form', 'grid', 'settings', 'host', 'actions', 'excel', 'ribbon', 'guard'],
    packages: [],
  },
  // The workbench is a tool: Univer is a devDependency and no part of the add-in.
  workbench: { rooms: ['form', 'grid', 'xlsx'], packages: ['@univerjs/*', 'rxjs'] },
  // The port over a file: bytes in, bytes out; the command line reads and writes them.
  files: { rooms: ['form', 'host', 'xlsx'], packages: [] },
  cli: {
    rooms: ['form', 'templates', 'host', 'actions', 'files', 'xlsx'],
    packages: ['node:fs', 'node:os', 'node:path', 'node:util', 'node:v8', 'node:worker_threads'],
  },
};

const anyOf = (names) => `(?:${names.join('|')})`;
const literal = (name) => name.replace(/[.]/g, '\\$&').replace('*', '[^/]+');

const roomRules = Object.entries(ROOMS).flatMap(([room, { rooms, packages }]) => [
  {
    name: `${room}-knows-only-its-rooms`,
    comment: `src/${room} may use ${[room, ...rooms].join(', ')} and nothing else of this repository.`,
    severity: 'error',
    from: { path: `^src/${room}/` },
    to: { path: '^(?:src|test|tools|dist)/', pathNot: `^src/${anyOf([room, ...rooms])}/` },
  },
  {
    name: `${room}-knows-only-its-packages`,
    comment: `src/${room} may use these packages: ${packages.join(', ') || 'none'}.`,
    severity: 'error',
    from: { path: `^src/${room}/` },
    to: {
      dependencyTypesNot: ['local', 'localmodule'],
      pathNot: [
        '^src/',
        ...packages.map((name) => `(?:^|node_modules/)${literal(name.replace('node:', ''))}(?:/|$)`),
      ],
    },
  },
]);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'every-room-is-known',
      comment: 'A folder of src that has no line in ROOMS.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/${anyOf(Object.keys(ROOMS))}/` },
      to: {},
    },
    {
      name: 'xlsx-draws-only',
      comment: 'Files know what a drawn sheet is (a type), not which templates there are.',
      severity: 'error',
      from: { path: '^src/xlsx/' },
      to: { path: '^src/templates/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circles',
      comment: 'Files that import each other in a circle, types included.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'no-development-packages',
      comment: 'What ships may not import devDependencies; the workbench is a tool and does.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/workbench/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-unresolved',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
