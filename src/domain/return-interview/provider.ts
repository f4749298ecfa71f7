import type { PlainDate } from '../time/instant.ts';

/** A service that holds return interviews for an authority, in-house or commissioned, from a day to a day. */
export interface InterviewProvider {
  readonly name: string;
  readonly inHouse: boolean;
  readonly from: PlainDate;
  /** The last day; absent while it goes on. */
  readonly until?: PlainDate;
}

/**
 * Whose interviews they are for a child who returned on a date; undefined where no service was in place. Of two
 * services in place the one that began later is meant.
 *
 * @source thurrock-2023 L230-236; v59-2024 L328-334
 */
export const providerOn = (
  providers: readonly InterviewProvider[],
  returnedOn: PlainDate,
): InterviewProvider | undefined =>
  providers
    .filter(({ from, until }) => from <= returnedOn && (until === undefined || returnedOn <= until))
    .reduce<InterviewProvider | undefined>(
      (chosen, one) => (chosen === undefined || one.from > chosen.from ? one : chosen),
      undefined,
    );
