import type { Static, TSchema } from 'typebox';
import { type Agency, isAgency } from '../agencies/agencies.ts';
import { agencyOf, type Role, roleLabel } from '../agencies/roles.ts';
import type { Maker, Recorder } from '../event/event.ts';
import { MINUTE } from '../time/instant.ts';
import { orderOf } from '../time/when.ts';
import { audited, type Command, type Decision, type Refusal, refuse } from './command.ts';

/** Who may do something: whole agencies, single roles, or anybody at all. */
export type Permitted = 'anyone' | readonly (Agency | Role)[];

/**
 * One thing that people do: what it needs to be told, who may do it, and what follows from it in the light of
 * everything known. Pure: the same context and command always decide the same.
 */
export interface Act<Context, Body extends TSchema = TSchema> {
  readonly describes: string;
  readonly body: Body;
  readonly may: Permitted;
  /** Recorded by whoever decides it, and by nobody on their behalf. */
  readonly inPerson?: boolean;
  readonly decide: (context: Context, command: Command<string, Static<Body>>) => Decision;
}

/** An act whose `decide` knows its body's type; what lists acts need not, since bodies are checked before. */
export const act = <Context, Body extends TSchema>(definition: Act<Context, Body>): Act<Context> =>
  definition as unknown as Act<Context>;

export type Acts<Context> = Readonly<Record<string, Act<Context>>>;

/** How far ahead of our clock somebody else's may be. */
const TOLERANCE = 5 * MINUTE;

/**
 * Decides a command whose body has the shape that its act asks for.
 *
 * @refuses an act that does not exist, one that is not the maker's to do or the recorder's to relay, one that is
 *   done in person by anybody but its maker, a role that the agency does not have, and anything said to have happened more than five minutes from now
 * @source docs/episodes.md, acts
 */
export function decide<Context>(acts: Acts<Context>, context: Context, command: Command): Decision {
  const wanted = acts[command.type];
  if (wanted === undefined)
    return refuse('unknown-command', `There is no command ${command.type}.`, 'command');
  return notTheirs(wanted, command) ?? inTheFuture(command) ?? wanted.decide(context, command);
}

function notTheirs(
  { may, inPerson = false }: Pick<Act<never>, 'may' | 'inPerson'>,
  { type, madeBy, recordedBy }: Command,
): Refusal | undefined {
  if (!isOfItsAgency(madeBy) || !isOfItsAgency(recordedBy))
    return audited(
      refuse('role-of-another-agency', 'The role named is not one of the agency named with it.', 'madeBy'),
    );
  if (!permits(may, madeBy.role))
    return audited(
      refuse('not-yours-to-do', `${type} is not for this role: ${roleLabel(madeBy.role)}.`, 'madeBy'),
    );
  if (inPerson && !isOnePerson(madeBy, recordedBy))
    return audited(
      refuse(
        'not-yours-to-relay',
        'This is recorded by whoever decides it, and by nobody on their behalf.',
        'recordedBy',
      ),
    );
  if (!mayRelay(madeBy, recordedBy))
    return audited(
      refuse(
        'not-yours-to-relay',
        "What another agency says is recorded by that agency, by children's social care or by the police.",
        'recordedBy',
      ),
    );
  return undefined;
}

/**
 * Who may put what somebody else said into the record: those whom everybody tells, and people of one agency. A
 * family is not an agency whose members speak for each other.
 */
function mayRelay(madeBy: Maker, recordedBy: Recorder): boolean {
  const agency = agencyOf(recordedBy.role);
  if (agency === 'childrens-social-care' || agency === 'police') return true;
  return madeBy.person === recordedBy.person || (agency !== 'family' && madeBy.agency === recordedBy.agency);
}

const isOnePerson = (maker: Maker, recorder: Recorder): boolean =>
  maker.person === recorder.person && maker.role === recorder.role && maker.agency === recorder.agency;

/** A role that the agency named beside it does not have would let anyone speak as the police. */
const isOfItsAgency = ({ role, agency }: Recorder): boolean => agency.split(':')[0] === agencyOf(role);

/** Whether a role is among those permitted, itself or through its agency. */
export const permits = (may: Permitted, role: Role): boolean =>
  may === 'anyone' || may.some((one) => (isAgency(one) ? agencyOf(role) === one : role === one));

/** Why a moment cannot be recorded yet, if so: it lies ahead by more than two clocks differ. */
export function inTheFuture({ happened, now }: Pick<Command, 'happened' | 'now'>): Refusal | undefined {
  if (orderOf(happened) <= now + TOLERANCE) return undefined;
  return refuse(
    'happens-in-the-future',
    'This is said to have happened at a time that has not come yet.',
    'happened',
  );
}
