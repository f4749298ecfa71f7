import { foldChild } from '../child/child.ts';
import type { Command } from '../deciding/command.ts';
import type { EducationAbsenceContext } from '../education-absence/absence-act.ts';
import { educationAbsenceActs } from '../education-absence/acts.ts';
import type { EducationAbsenceEventType } from '../education-absence/education-absence.ts';
import { educationAbsenceEvents } from '../education-absence/events.ts';
import { foldEducationAbsence } from '../education-absence/fold.ts';
import { type PlainDate, plainDate } from '../time/instant.ts';
import { atHome } from './children.ts';
import { type Fact, versioned } from './facts.ts';
import { decideChecked, floorBinding, type Outcome, readably } from './given.ts';

export const headTeacher = {
  person: 'Head Testperson',
  role: 'head-teacher',
  agency: 'education:test-school',
} as const;

export const missingEducationOfficer = {
  person: 'Officer Testperson',
  role: 'children-missing-education-officer',
  agency: 'education',
} as const;

/** Given what was said of an absence from school, what follows from an order. */
export const givenAbsence = (
  absence: readonly Fact[],
  { removalFrom, child = atHome() }: { readonly removalFrom?: string; readonly child?: readonly Fact[] } = {},
) => ({
  when: (command: Command): Outcome => {
    const context: EducationAbsenceContext = {
      childId: 'testchild-alder',
      child: foldChild(versioned(child)),
      absence: foldEducationAbsence(versioned(absence)),
      binding: floorBinding,
      removalFrom: (): PlainDate | undefined =>
        removalFrom === undefined ? undefined : plainDate(removalFrom),
    };
    return readably(
      decideChecked(
        educationAbsenceActs,
        context,
        command,
        (type) => educationAbsenceEvents[type as EducationAbsenceEventType],
      ),
    );
  },
});
