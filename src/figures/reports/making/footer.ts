import { instant, readPlainDate } from '../../../domain/time/instant.ts';
import { formatLondon, londonDate } from '../../../domain/time/london.ts';
import type { Report } from '../report.ts';

/** @source ofsted-2013 ¶91-94 */
export const footerOf = ({
  authority,
  period,
  asAt,
  isPublic,
}: Pick<Report, 'authority' | 'period' | 'asAt' | 'isPublic'>): readonly string[] => [
  `${authority.name}, ${period.from} to ${period.to}, both days counted. Episodes are counted in the period in which they began.`,
  ...(readPlainDate(period.to)! < londonDate(instant(asAt))
    ? []
    : [
        'The period is not over: what is still to come is not in these figures, and they are not to be compared with those of whole periods.',
      ]),
  `Taken from the record as it was known on ${formatLondon(instant(asAt))}.`,
  'Shares are in whole per cent, a half rounded up; the count and what it is of stand beside each.',
  isPublic
    ? 'Public version. Counts of 1 to 4 are shown as c, and so are as many others as it takes that none of these can be worked out; a share of which either count is suppressed is c as well. Nought is shown.'
    : 'OFFICIAL-SENSITIVE. Nothing is suppressed: counts of 1 to 4 may let somebody be recognised, so this version is not for publication.',
];
