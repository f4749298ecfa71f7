import { randomUUID } from 'node:crypto';
import type { Instant } from '../../../../domain/time/instant.ts';
import { londonDate } from '../../../../domain/time/london.ts';
import { listNames, lists } from '../../../../figures/lists/lists.ts';
import type { Draft, ReportOf } from '../../../../figures/reports/keeping/drafts.ts';
import type { IssuedReport } from '../../../../figures/reports/keeping/issued.ts';
import { reportKinds } from '../../../../figures/reports/kinds/report-kind.ts';
import { reportDefinitions } from '../../../../figures/reports/kinds/reports.ts';
import type { Fields } from '../../../forms/fields.ts';
import { errorView, type FormError } from '../../../forms/form-errors.ts';
import { sayInstant } from '../../../words/say-when.ts';
import { yearOf } from '../../figures/asked.ts';

interface Listed {
  /** Undefined for those who read what is issued, and write none. */
  readonly drafts: readonly Draft[] | undefined;
  readonly issued: readonly IssuedReport[];
  /** How many reports somebody was owed and never had. */
  readonly absent: number;
  readonly fields: Fields;
  readonly errors: readonly FormError[];
  readonly now: Instant;
}

export function listView({ drafts, issued, absent, fields, errors, now }: Listed) {
  return {
    key: randomUUID(),
    errors: errorView(errors),
    absent: absentInWords(absent),
    drafts: drafts?.map((draft) => ({
      name: nameOf(draft),
      href: `/reports/drafts/${draft.draft}`,
      kept: sayInstant(draft.keptAt, now),
      by: draft.keptBy,
    })),
    issued: issued.map((report) => ({
      name: nameOf(report),
      number: report.number,
      href: `/reports/issued/${report.number}`,
      when: sayInstant(report.issuedAt, now),
      by: report.issuedBy,
    })),
    lists: listNames.map((list) => ({
      text: lists[list].title,
      about: lists[list].about,
      href: `/reports/lists/${list}`,
    })),
    kinds: reportKinds.map((kind) => ({
      value: kind,
      text: reportDefinitions[kind].title,
      hint: { text: reportDefinitions[kind].about },
      checked: fields.get('kind') === kind,
    })),
    period: fields.get('period'),
    home: fields.get('home'),
    example: `For example ${yearOf(londonDate(now))} for April to March, 2025-Q1 for a quarter, 2025-11 for a month, or 2025-04-01..2025-09-30`,
  };
}

const absentInWords = (absent: number): string | undefined => {
  if (absent === 0) return undefined;
  return absent === 1
    ? '1 report that is owed was not issued'
    : `${absent} reports that are owed were not issued`;
};

/** A report as it stands in a list: which, and of when. */
export const nameOf = ({ kind, period, home }: ReportOf): string =>
  `${reportDefinitions[kind].title}, ${home === null ? '' : `${home}, `}${period}`;
