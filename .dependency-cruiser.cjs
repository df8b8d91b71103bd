// The walls of the house (docs/architecture.md). `npm run check` runs them; test/checks/boundaries.test.ts sees
// each rule fail on a planted violation.

const TESTS = '\\.(test|arbitrary)\\.tsx?$|/rehearsal/';
/** Runs while the web app is built, and never in a school. */
const BUILD_TIME = '^src/library/server/lesson/';
const PURE_LIBRARIES = ['zod', '@noble/hashes'];

/** Which other rooms a room may use. The kit is open to all, and `app` knows everybody. */
const ROOM_GRAPH = {
  people: [],
  gate: ['people'],
  library: ['people'],
  live: ['people', 'gate', 'library'],
};

const roomRules = Object.entries(ROOM_GRAPH).map(([room, uses]) => ({
  name: `rooms-${room}`,
  comment: `${room} uses ${uses.join(', ') || 'no other room'}; the graph of rooms has no circle.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: [room, 'kit', ...uses].map((name) => `^src/${name}/`) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'rooms-kit',
      comment: 'The kit knows no room, and not the app.',
      severity: 'error',
      from: { path: '^src/kit/' },
      to: { path: '^src/(?!kit/)' },
    },
    {
      name: 'doors',
      comment: "A room is entered through its model or its server's index.ts.",
      severity: 'error',
      from: { path: '^src/(?!app/)([^/]+)/' },
      to: {
        path: '^src/(?!kit/|app/)',
        pathNot: ['^src/$1/', '^src/[^/]+/model/', '^src/[^/]+/server/index\\.ts$'],
      },
    },
    {
      name: 'model-is-pure',
      comment: 'A model imports models and pure libraries: it runs in browser, server and simulation.',
      severity: 'error',
      from: { path: '^src/[^/]+/model/', pathNot: TESTS },
      to: { pathNot: ['^src/[^/]+/model/', ...PURE_LIBRARIES.map((name) => `^node_modules/${name}/`)] },
    },
    {
      name: 'server-without-web',
      severity: 'error',
      comment: 'What runs on the server never imports what runs in the browser.',
      from: { path: '^src/[^/]+/server/' },
      to: { path: '^src/[^/]+/web[/.]' },
    },
    {
      name: 'web-without-server',
      severity: 'error',
      comment: 'What runs in the browser never imports what runs on the server.',
      from: { path: '^src/[^/]+/web[/.]', pathNot: TESTS },
      to: { path: '^src/([^/]+/server/|app/(?!web[/.]))' },
    },
    {
      name: 'product-without-tests',
      severity: 'error',
      comment: 'The product does not lean on its tests, benches or scripts.',
      from: { path: '^src/', pathNot: TESTS },
      to: { path: '^(test|bench|scripts)/' },
    },
    {
      name: 'simulation-apart',
      severity: 'error',
      comment: 'Nothing leans on the simulation.',
      from: { pathNot: '^sim/' },
      to: { path: '^sim/' },
    },
    {
      name: 'simulation-of-models',
      severity: 'error',
      comment: 'The simulation is built from models alone, so that it runs what the product runs.',
      from: { path: '^sim/' },
      to: { path: '^(src|test|bench|scripts)/', pathNot: '^src/[^/]+/model/' },
    },
    {
      name: 'simulation-dependencies',
      severity: 'error',
      comment: 'What the simulation needs beside the models and Node is a development dependency.',
      from: { path: '^sim/' },
      to: { dependencyTypes: ['npm'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'run-time-dependencies',
      severity: 'error',
      comment: 'The server runs without development dependencies.',
      from: { path: '^src/([^/]+/(model|server)/|app/(?!web[/.]))', pathNot: [TESTS, BUILD_TIME] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circle',
      severity: 'error',
      comment: 'Files form no circle.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'Every import leads somewhere; hast and mdast exist as types alone.',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(hast|mdast)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/generated/' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'production', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
