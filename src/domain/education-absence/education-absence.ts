import type { Child } from '../child/child.ts';
import type { Said } from '../event/said.ts';
import { type EventOf, statements, type TypeOf } from '../event/typed.ts';
import type { PlainDate } from '../time/instant.ts';
import type { educationAbsenceEvents } from './events.ts';

type Events = typeof educationAbsenceEvents;
export type EducationAbsenceEventType = TypeOf<Events>;
export type EducationAbsenceEvent<Type extends EducationAbsenceEventType = EducationAbsenceEventType> =
  EventOf<Events, Type>;

/** One pupil, one absence from school that nobody had explained or authorised. */
export interface EducationAbsence {
  readonly said: Said;
  readonly opening: EducationAbsenceEvent<'PupilAbsenceOpened'>;
  /** Day one of every count: the first day absent or, after authorised leave, the day the pupil was expected back. */
  readonly dayOne: PlainDate;
}

/** One absence in the light of its child: what rules about missing education are asked of. */
export interface EducationAbsenceHistory {
  readonly id: string;
  readonly child: Child;
  readonly absence: EducationAbsence;
}

export const absenceSaid = <Type extends EducationAbsenceEventType>(
  { said }: Pick<EducationAbsence, 'said'>,
  type: Type,
) => statements<Events, Type>(said, type);
