import {
  authorityEnquiry,
  reasonableEnquiry,
} from '../../../../domain/code-sets/children-missing-education.ts';
import type { CodeSet } from '../../../../domain/code-sets/code-set.ts';
import {
  absenceSaid,
  type EducationAbsence,
} from '../../../../domain/education-absence/education-absence.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import type { ActGroup } from '../../../acts/acts-for.ts';
import type { AbsenceAct } from '../../../acts/all-acts.ts';
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
  readonly said: Pick<
    ReturnType<typeof absenceSaid<'SchoolEnquiryMade' | 'AuthorityEnquiryMade'>>[number],
    'happened' | 'madeBy'
  >;
}

/** The enquiries of school and authority, side by side: which were made, and with which result. */
export function checklists(
  absence: EducationAbsence,
  offered: readonly ActGroup[],
  now: Instant,
): readonly Checklist[] {
  const ofSchool = absenceSaid(absence, 'SchoolEnquiryMade');
  const ofAuthority = absenceSaid(absence, 'AuthorityEnquiryMade');
  const made = (all: typeof ofSchool | typeof ofAuthority): readonly Made[] =>
    all.map((said) => ({ enquiry: said.body.enquiry, result: said.body.result, said }));
  const lists = [
    ['What the school has asked', reasonableEnquiry, made(ofSchool), 'MakeSchoolEnquiry'],
    ['What the authority has asked', authorityEnquiry, made(ofAuthority), 'MakeAuthorityEnquiry'],
  ] as const;
  return lists.map(([heading, set, all, act]) => checklist(heading, set, all, linkOf(offered, act), now));
}

function checklist(
  heading: string,
  { entries }: CodeSet,
  all: readonly Made[],
  href: string | undefined,
  now: Instant,
): Checklist {
  const enquiries = entries.map(
    ({ code, label }): Enquiry => ({
      text: label,
      made: all
        .filter(({ enquiry }) => enquiry === code)
        .map(({ result = 'No result is written down', said }) => ({
          result,
          moment: sayWhen(said.happened, now),
          by: someone(said.madeBy),
        })),
      href: href && `${href}?body-enquiry=${code}`,
    }),
  );
  return { heading, enquiries, open: enquiries.filter(({ made }) => made.length === 0).length };
}

export const linkOf = (offered: readonly ActGroup[], wanted: AbsenceAct): string | undefined =>
  offered.flatMap(({ links }) => links).find(({ act }) => act === wanted)?.href;
