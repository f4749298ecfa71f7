import { stands } from './duty-standing.ts';
import type { DutyMeasure, Exclusion } from './measure.ts';

const left = (...as: readonly string[]): readonly Exclusion[] =>
  as.map((each) => ({ reason: each, when: stands(each) }));

/** What never came to be a duty, or was taken over by another, is none. */
const among = "f.settlement is null or f.settlement not in ('not_applicable', 'superseded')";

const notArisen: Exclusion = {
  reason: 'not-arisen',
  when: 'f.settlement is null and coalesce(f.arises, f.started) > $4::timestamptz',
};

const compliance = (id: string, title: string, numerator: string, counts: string): DutyMeasure => ({
  id,
  unit: 'duties',
  title,
  numerator,
  denominator: 'Duties that were done, in time or late, or were to be done by now',
  among,
  of: 'true',
  counts,
  exclusions: [notArisen, ...left('excused', 'cancelled', 'open', 'theirs-not-known-here')],
  source: 'v59-2024 L127; medway-2024-25 ¶4.3',
});

/** Whether what procedures ask for was done: of duties whose clock started in the period. @source docs/measures.md */
export const dutyMeasures: readonly DutyMeasure[] = [
  {
    id: 'DUTIES',
    unit: 'duties',
    title: 'Duties',
    numerator: 'Duties that arose; broken down by how they stand, each apart',
    denominator: undefined,
    among,
    of: 'true',
    counts: 'true',
    exclusions: [notArisen],
    source: 'v59-2024 L127; medway-2024-25 ¶4.3',
  },
  compliance('DUTIES-MET', 'Duties done in time', 'Duties that were done in time', stands('met')),
  compliance('DUTIES-LATE', 'Duties done late', 'Duties that were done late', stands('late')),
  compliance(
    'DUTIES-BREACHED',
    'Duties not done by their deadline',
    'Duties that are past their deadline and not done',
    stands('breached'),
  ),
];
