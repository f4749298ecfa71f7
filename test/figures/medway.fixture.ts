import { episodes, interview, shared, times } from './rows.fixture.ts';

/** 60 of the 110 children in care and 90 of the 241 at home went three times or more: 150; all others once. */
const inCare = [...shared(532, 60), ...times(50, 1)];
const atHome = [...shared(687, 90), ...times(151, 1)];

/** So many of the 134 children who were gone for more than 24 hours were in care. */
const goneLong = { inCare: 44, atHome: 90 };

/** What became of the 1,420 interviews that were owed, in one order for children in care and at home. */
function outcomeOf(index: number): readonly [outcome: string, heldAfter?: number] {
  if (index < 706) return ['completed', 24];
  if (index < 822) return ['completed', 100];
  if (index < 822 + 506) return [index % 2 === 0 ? 'declined_child' : 'declined_parent'];
  return ['not_offered'];
}

/** White children are 232 of the 351, and have 752 of the 1,219 episodes of children who went more than once. */
const ethnicityInCare = (child: number): string =>
  child < 60 ? (child < 40 ? 'WBRI' : 'MWBC') : child < 100 ? 'WBRI' : '';
const ethnicityAtHome = (child: number): string =>
  child < 90 ? (child < 49 ? 'WBRI' : 'BAFR') : child < 193 ? 'WBRI' : '';

/** The year from April 2024: 1,420 episodes of 351 children, and 803 of 112 whom other authorities placed there. */
export function medway2024() {
  const inCareEpisodes = episodes({
    authority: '887',
    name: 'MC',
    counts: inCare,
    from: '2024-04-02',
    hours: ({ child, ofChild }) => (child < goneLong.inCare && ofChild === 0 ? 30 : 2),
    cells: ({ child }) => ({
      child_group: 'lac_own',
      placement_type: 'U4',
      ethnicity: ethnicityInCare(child),
    }),
  });
  const atHomeEpisodes = episodes({
    authority: '887',
    name: 'MH',
    counts: atHome,
    from: '2024-04-02',
    hours: ({ child, ofChild }) => (child < goneLong.atHome && ofChild === 0 ? 30 : 2),
    cells: ({ child }) => ({ ethnicity: ethnicityAtHome(child) }),
  });
  const own = [...inCareEpisodes, ...atHomeEpisodes].map((row, index) => ({
    ...row,
    ...interview(row, ...outcomeOf(index)),
  }));
  return [...own, ...placedByOthers('MO', shared(803, 112), '2024-04-02')];
}

/** 317 own children, 98 of them in care, and 146 of other authorities: 1,998 episodes, of which no report says whose. */
export const medway2023 = () => [
  ...episodes({
    authority: '887',
    name: 'LC',
    counts: shared(559, 98),
    from: '2023-04-03',
    cells: () => ({ child_group: 'lac_own', placement_type: 'U4' }),
  }),
  ...episodes({ authority: '887', name: 'LH', counts: shared(656, 219), from: '2023-04-03' }),
  ...placedByOthers('LO', shared(783, 146), '2023-04-03'),
];

/** 362 own children and 105 of other authorities: 1,862 episodes. */
export const medway2022 = () => [
  ...episodes({ authority: '887', name: 'KH', counts: shared(1100, 362), from: '2022-04-04' }),
  ...placedByOthers('KO', shared(762, 105), '2022-04-04'),
];

const placedByOthers = (name: string, counts: readonly number[], from: string) =>
  episodes({
    authority: '886',
    name,
    counts,
    from,
    cells: () => ({ child_group: 'lac_own', placement_type: 'U4', host_la: '887' }),
  });
