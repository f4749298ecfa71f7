import { agencyOf } from '../../domain/agencies/roles.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import type { Queryable } from '../../store/store.ts';
import { reportOf } from '../duty-tellings.ts';
import { policeOfArea } from '../recipients/agencies-of.ts';
import { aboutReport, type Telling } from '../telling.ts';
import { dutiesThatAsk } from './duties-that-ask.ts';
import type { Left } from './left.ts';

/**
 * Those to whom a report is issued and those whom procedures name for it, each told where to read it; nobody has to
 * answer.
 */
export async function readersOfReport(
  connection: Queryable,
  library: PackLibrary,
  { owner, stream, body }: Extract<Left, { kind: 'report-issued' }>,
): Promise<readonly Telling[]> {
  const { event, report, to, at } = body;
  const asking = await dutiesThatAsk(
    connection,
    library,
    { owner, stream, child: undefined },
    (rule) => reportOf(rule) === report,
  );
  const duty = asking.find(({ arises }) => arises <= at);
  const readers = new Set([...to, ...(duty?.rule.notified ?? [])]);
  const about = aboutReport(report);
  return [...readers].map((told) => {
    // A report is about many children and no one of them: its police are those of the authority's area.
    const [agency] = agencyOf(told) === 'police' ? policeOfArea(owner, library.directory) : [];
    return {
      ...{ owner, stream, child: undefined, cause: 'act', event, step: 0, about, told, arose: at },
      ...(duty && { duty: { owner: duty.dutyOwner, rule: duty.rule.id, occurrence: duty.occurrence } }),
      ...(agency !== undefined && { agency }),
      acknowledge: undefined,
    };
  });
}
