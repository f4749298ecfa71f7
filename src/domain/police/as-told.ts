import type { Static } from 'typebox';
import { agencyOf } from '../agencies/roles.ts';
import { type Command, type Refusal, refuse } from '../deciding/command.ts';
import type { policeEvents } from './events.ts';

type Body = Static<typeof policeEvents.ChildClassified> | Static<typeof policeEvents.RiskGraded>;

/**
 * Class and grade are the police's. Where anybody but the police writes them down, the officer who decided is
 * named, with the force and how it was told; it shows as told until the police confirm it.
 *
 * @refuses officer-not-named, police-need-no-telling
 * @source docs/episodes.md, "classify, grade, regrade"; v59-2024 L49-51
 */
export function notFromAnOfficer({ body, madeBy, recordedBy }: Command<string, Body>): Refusal | undefined {
  const byPolice = agencyOf(madeBy.role) === 'police' && agencyOf(recordedBy.role) === 'police';
  if (byPolice === (body.asTold === undefined)) return undefined;
  return byPolice
    ? refuse(
        'police-need-no-telling',
        'What the police record themselves is theirs already and is not recorded as told.',
        'body.asTold',
      )
    : refuse(
        'officer-not-named',
        'A class or grade that the police did not record themselves names the officer, the force and how it was told.',
        'body.asTold',
      );
}
