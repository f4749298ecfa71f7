import {
  authorityEnquiry,
  reasonableEnquiry,
} from '../../../../domain/code-sets/children-missing-education.ts';
import {
  absenceSaid,
  type EducationAbsence,
} from '../../../../domain/education-absence/education-absence.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import type { ActGroup } from '../../../acts/acts-for.ts';
import type { AbsenceAct } from '../../../acts/all-acts.ts';
import { sayEnquiryOfAuthority, sayEnquiryOfSchool } from '../../../words/say-enquiry.ts';
import { someone } from '../../../words/say-maker.ts';
import { type Moment, sayWhen } from '../../../words/say-when.ts';

/** One enquiry that the guidance names, with everything that came of it. */
interface Enquiry {
  readonly text: string;
  readonly made: readonly { readonly result: string; readonly moment: Moment; readonly by: string }[];
  /** Where to log it; undefined for whom it is not theirs. */
  readonly href: string | undefined;
}

export interface Checklist {
  readonly heading: string;
  readonly open: number;
  readonly enquiries: readonly Enquiry[];
}

interface Made {
  readonly enquiry: string;
  readonly result: string | undefined;
  readonly moment: Moment;
  readonly by: string;
}

/** The enquiries of school and authority, side by side: which were made, and with which result. */
export function checklists(
  absence: EducationAbsence,
  offered: readonly ActGroup[],
  now: Instant,
): readonly Checklist[] {
  const made = (type: 'SchoolEnquiryMade' | 'AuthorityEnquiryMade'): readonly Made[] =>
    absenceSaid(absence, type).map(({ body, happened, madeBy }) => ({
      enquiry: body.enquiry,
      result: body.result,
      moment: sayWhen(happened, now),
      by: someone(madeBy),
    }));
  return [
    checklist(
      'What the school has asked',
      reasonableEnquiry.entries.map(({ code }) => [code, sayEnquiryOfSchool(code)]),
      made('SchoolEnquiryMade'),
      ownLink(offered, 'MakeSchoolEnquiry'),
    ),
    checklist(
      'What the authority has asked',
      authorityEnquiry.entries.map(({ code }) => [code, sayEnquiryOfAuthority(code)]),
      made('AuthorityEnquiryMade'),
      ownLink(offered, 'MakeAuthorityEnquiry'),
    ),
  ];
}

function checklist(
  heading: string,
  asked: readonly (readonly [code: string, text: string])[],
  made: readonly Made[],
  href: string | undefined,
): Checklist {
  const enquiries = asked.map(
    ([code, text]): Enquiry => ({
      text,
      made: made
        .filter(({ enquiry }) => enquiry === code)
        .map(({ result = 'No result is written down', moment, by }) => ({ result, moment, by })),
      href: href && `${href}?body-enquiry=${code}`,
    }),
  );
  return { heading, enquiries, open: enquiries.filter((one) => one.made.length === 0).length };
}

/** The page of an act that is theirs to do; undefined where they could only record it for somebody else. */
export const ownLink = (offered: readonly ActGroup[], wanted: AbsenceAct): string | undefined =>
  offered.flatMap(({ links }) => links).find(({ act, own }) => own && act === wanted)?.href;
