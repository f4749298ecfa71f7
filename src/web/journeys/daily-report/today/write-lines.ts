import type { SignedIn } from '../../../../access/people/signed-in.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { londonDate } from '../../../../domain/time/london.ts';
import { exactly } from '../../../../domain/time/when.ts';
import { record } from '../../../../record/record.ts';
import { mayRecord } from '../../../acts/acts-for.ts';
import type { Fields } from '../../../forms/fields.ts';
import type { FormError } from '../../../forms/form-errors.ts';
import type { Service } from '../../../service.ts';
import { lineOf } from '../children/lines.ts';
import type { ReportedChild } from '../children/read-children.ts';

export const fieldOf = (episode: string): string => `line-${episode}`;

interface Sent {
  readonly fields: Fields;
  readonly key: string;
  readonly now: Instant;
}

/**
 * Keeps each line that says something else than stands there. A line that was emptied stays as it was written: what
 * others may have read is not taken away, it is written anew.
 *
 * @returns what was refused, at the line that it is about
 */
export async function writeLines(
  { store, library }: Pick<Service, 'store' | 'library'>,
  { name, person, as }: SignedIn,
  children: readonly ReportedChild[],
  { fields, key, now }: Sent,
): Promise<readonly FormError[]> {
  const by = { person: name, role: as.role, agency: as.agency };
  const errors: FormError[] = [];
  for (const {
    record: { found },
    episode,
  } of children) {
    const field = fieldOf(episode.id);
    const words = fields.get(field);
    if (words === '' || words === lineOf(episode.seen, londonDate(now))?.body.words) continue;
    if (!mayRecord('WriteDailyReportLine', { role: as.role, held: found.held })) continue;
    const outcome = await record(store, library, {
      command: {
        type: 'WriteDailyReportLine',
        body: { words },
        ...{ happened: exactly(now), now, madeBy: by, recordedBy: by },
      },
      ...{ child: found.id, episode: episode.id, incident: '', absence: '' },
      ...{ books: found.owner, key: `${key}:${episode.id}` },
      shown: {
        at: now,
        person,
        agency: as.agency,
        act: 'record WriteDailyReportLine',
        children: [`child:${found.id}`],
      },
    });
    if (outcome.kind === 'refused') errors.push({ field, text: outcome.refusal.says });
  }
  return errors;
}
