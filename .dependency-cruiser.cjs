/** The ladder of the house: arrows go only down, never sideways, and domain stays pure. */
const ladder = [
  ['domain'],
  ['procedures'],
  ['store'],
  ['record', 'access'],
  ['notices', 'figures'],
  ['returns', 'exchange', 'simulate'],
  ['web', 'api', 'cli'],
];

/** Named arrows that run along a step. */
const alongside = { returns: ['figures', 'exchange'] };

const rooms = ladder.flat();

const forbiddenFor = (room) => {
  const step = ladder.findIndex((names) => names.includes(room));
  const below = ladder.slice(0, step).flat();
  const allowed = new Set([room, ...below, ...(alongside[room] ?? [])]);
  return rooms.filter((name) => !allowed.has(name));
};

module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    ...rooms.map((room) => ({
      name: `${room}-looks-only-down`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: `^src/(${[...forbiddenFor(room), 'main'].join('|')})[/.]` },
    })),
    {
      name: 'domain-is-pure',
      comment: 'No input or output, no clock, no library but for dates and the shape of bodies.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '\\.(test|fixture)\\.ts$' },
      to: { pathNot: ['^src/domain/', '^node_modules/(temporal-polyfill|temporal-utils|typebox)/'] },
    },
    {
      name: 'tests-are-not-shipped',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.(test|fixture)\\.ts$|/testing/' },
      to: { path: '\\.(test|fixture)\\.ts$|/testing/|^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
