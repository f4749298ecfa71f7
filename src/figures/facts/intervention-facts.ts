import { type Child, childSaid } from '../../domain/child/child.ts';
import { hasFlag } from '../../domain/child/status.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { orderOf, type When } from '../../domain/time/when.ts';
import type { Fact } from './fact.ts';
import { identityColumns } from './identity-columns.ts';
import { moment } from './moment.ts';

/**
 * What was done to help the child: interventions, and sittings of panels that dealt with the child's case.
 *
 * @source kent-2018 ¶7.2; ofsted-2013, Hertfordshire box
 */
export function interventionFacts(books: string, child: Child, childStream: string): readonly Fact[] {
  const fact = (version: number, kind: string, happened: When): Fact => ({
    table: 'fact_intervention',
    key: `intervention ${version}`,
    columns: {
      child: childStream,
      own: books,
      kind,
      began: moment(happened),
      unaccompanied: hasFlag(child, 'uasc', orderOf(happened) as Instant),
      ...identityColumns(child),
    },
  });
  return [
    ...childSaid(child, 'InterventionHeld').map(({ version, body, happened }) =>
      fact(version, body.intervention, happened),
    ),
    ...childSaid(child, 'ChildReviewedByPanel').map(({ version, body, happened }) =>
      fact(version, body.panel, happened),
    ),
  ];
}
