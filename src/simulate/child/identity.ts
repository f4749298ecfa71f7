import type { Static } from 'typebox';
import type { childEvents } from '../../domain/child/events.ts';
import type { Ethnicity } from '../../domain/code-sets/ethnicity.ts';
import { formatPlainDate, type PlainDate, plainDate } from '../../domain/time/instant.ts';
import { ethnicities, ethnicitiesUnaccompanied, ethnicityNotObtained } from '../calibration.ts';
import { draw } from '../odds.ts';
import { givenName } from '../people/names.ts';
import type { Random } from '../random.ts';
import { nhsNumber, uniquePupilNumber } from './identifiers.ts';

export type Identity = Static<(typeof childEvents)['ChildRecorded']>;

/** What fixes who a child is. */
export interface Origin {
  readonly born: PlainDate;
  readonly family: string;
  readonly unaccompanied: boolean;
  readonly onlyOneEpisode: boolean;
  readonly recordedOn: PlainDate;
  readonly authority: string;
  /** The child's number in the books of the authority. */
  readonly serial: number;
}

const newSexCodes = plainDate('2024-04-01');

export function identityOf(random: Random, origin: Origin): Identity {
  const boy = random.happens(origin.unaccompanied ? 0.86 : 0.48);
  const newCodes = origin.recordedOn >= newSexCodes;
  const given = givenName(random);
  const older = random.happens(0.08) ? [{ given: `${given.slice(0, 4)}ie`, kind: 'alias' as const }] : [];
  const ageUnknown = origin.unaccompanied && random.happens(0.12);
  return {
    names: [{ given, family: origin.family, kind: 'known_as' }, ...older],
    ...(ageUnknown ? { approximateAge: 16 } : { dateOfBirth: formatPlainDate(origin.born) }),
    sex: newCodes ? (boy ? 'M' : 'F') : boy ? '1' : '2',
    gender: random.happens(0.02) ? '09' : boy ? '01' : '02',
    ethnicity: ethnicityOf(random, origin),
    ...(origin.unaccompanied && { nationality: 'Madeupland', languages: ['Madeupish'] }),
    identifiers: identifiersOf(random, origin),
  };
}

function ethnicityOf(random: Random, { unaccompanied, onlyOneEpisode }: Origin): Ethnicity {
  const { ofOneEpisode, ofMore } = ethnicityNotObtained;
  if (random.happens(onlyOneEpisode ? ofOneEpisode : ofMore)) return 'NOBT';
  return knownEthnicity(random, unaccompanied);
}

/** What is answered when somebody asks: `REFU` is an answer too. */
export const knownEthnicity = (random: Random, unaccompanied: boolean): Ethnicity =>
  draw(random, unaccompanied ? ethnicitiesUnaccompanied : ethnicities);

function identifiersOf(
  random: Random,
  { authority, serial, unaccompanied }: Origin,
): Identity['identifiers'] {
  const nhs = random.happens(0.7) ? nhsNumber(authority, serial) : undefined;
  return [
    { kind: 'la_child_id', value: `${authority}C${String(serial).padStart(6, '0')}` },
    unaccompanied
      ? { kind: 'home_office_reference', value: `MADEUP${authority}${serial}` }
      : { kind: 'upn', value: uniquePupilNumber(authority, serial) },
    ...(nhs === undefined ? [] : [{ kind: 'nhs_number' as const, value: nhs }]),
  ];
}
