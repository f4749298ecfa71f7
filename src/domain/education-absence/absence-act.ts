import type { Static, TSchema } from 'typebox';
import type { Child } from '../child/child.ts';
import { type Act, act, type Permitted } from '../deciding/act.ts';
import { type Command, type Decision, type Refusal, refuse } from '../deciding/command.ts';
import { sayOnceIn } from '../deciding/say-once.ts';
import type { PlainDate } from '../time/instant.ts';
import type {
  EducationAbsence,
  EducationAbsenceEvent,
  EducationAbsenceEventType,
} from './education-absence.ts';
import { educationAbsenceEvents } from './events.ts';

/** What deciding about an absence from school may look at. */
export interface EducationAbsenceContext {
  readonly childId: string;
  readonly child: Child;
  /** Undefined until somebody has reported it. */
  readonly absence: EducationAbsence | undefined;
  /** The packs that an absence of this child opening now binds. */
  readonly binding: EducationAbsenceEvent<'PupilAbsenceOpened'>['body']['packs'];
  /**
   * The day from which absence alone is a ground for removing the pupil from the roll, under the packs that the
   * absence keeps. Undefined where no pack or school calendar gives one.
   */
  readonly removalFrom: () => PlainDate | undefined;
}

type BodyOf<Type extends EducationAbsenceEventType> = Static<(typeof educationAbsenceEvents)[Type]>;

/** The absence, if it is one of this child. @refuses no-such-absence, absence-of-another-child */
export function existingAbsence({ absence, childId }: EducationAbsenceContext): EducationAbsence | Refusal {
  if (absence === undefined)
    return refuse('no-such-absence', 'There is no absence from school with this number.');
  if (absence.opening.body.child !== childId)
    return refuse('absence-of-another-child', 'The absence with this number is that of another child.');
  return absence;
}

/** What an act adds to the absence, once: the same said again changes nothing. */
export function ofTheAbsence<Type extends EducationAbsenceEventType>(
  absence: EducationAbsence | undefined,
  command: Command,
  type: Type,
  body: BodyOf<Type>,
): Decision {
  return sayOnceIn('absence', absence?.said, command, type, body);
}

/** An act in the stream of an absence, which may not be there yet. */
export const absenceAct = <Body extends TSchema>(
  definition: Act<EducationAbsenceContext, Body>,
): Act<EducationAbsenceContext> => act(definition);

/**
 * An act that says one thing of an absence: its body is the event's body, and `unless` answers why it may not be
 * said, if so.
 */
export const absenceStatement = <Type extends EducationAbsenceEventType>(definition: {
  readonly describes: string;
  readonly event: Type;
  readonly may: Permitted;
  readonly unless?: (
    absence: EducationAbsence,
    command: Command<string, BodyOf<Type>>,
    context: EducationAbsenceContext,
  ) => Refusal | undefined;
}): Act<EducationAbsenceContext> =>
  act<EducationAbsenceContext, TSchema>({
    describes: definition.describes,
    body: educationAbsenceEvents[definition.event] as TSchema,
    may: definition.may,
    decide: (context, command) => {
      const absence = existingAbsence(context);
      if ('refused' in absence) return absence;
      const typed = command as Command<string, BodyOf<Type>>;
      return (
        definition.unless?.(absence, typed, context) ??
        ofTheAbsence(absence, command, definition.event, typed.body)
      );
    },
  });
