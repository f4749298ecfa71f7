import type { PackLibrary } from '../../procedures/pack-library.ts';
import { childDutiesOf } from '../../record/child-duties.ts';
import { comesRoundAgain } from '../../record/derive/obligation-rows.ts';
import { careFacts } from './care-facts.ts';
import type { ChildKnownAt } from './child-at-each-moment.ts';
import { dutyFacts } from './duty-facts.ts';
import type { GroupOfFacts } from './group-of-facts.ts';
import { interventionFacts } from './intervention-facts.ts';

/** What is counted of a child beyond single episodes, as the child was known then. */
export function childFacts(library: PackLibrary, known: ChildKnownAt): GroupOfFacts {
  const { at, books, child, childStream, countsAs, outlines, restsOn } = known;
  const duties = childDutiesOf(library, child, outlines, at);
  return {
    facts: [
      ...careFacts(books, child, countsAs),
      ...interventionFacts(books, child, countsAs),
      ...dutyFacts({ books, child, childStream: countsAs, subject: childStream }, duties),
    ],
    restsOn,
    lookAgain: comesRoundAgain(duties),
  };
}
