import type { WorkLies } from '../../domain/allocation/hand-over.ts';

/** Which team has the work on an episode, and which was offered it: `Emergency duty team; offered to Team East, …`. */
export const sayWork = ({ team, offeredTo }: WorkLies): string =>
  [team ?? 'Nobody has accepted it yet', ...(offeredTo === undefined ? [] : [sayOffer(offeredTo)])].join(
    '; ',
  );

/** What is offered stays where it is until somebody accepts it. */
const sayOffer = (team: string): string => `offered to ${team}, not accepted`;
