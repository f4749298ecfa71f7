import type { Acts } from '../deciding/act.ts';
import type { EducationAbsenceContext } from './absence-act.ts';
import { dayOneActs } from './day-one-acts.ts';
import { endingActs } from './ending-acts.ts';
import { enquiryActs } from './enquiry-acts.ts';
import { reportingActs } from './reporting-acts.ts';
import { rollActs } from './roll-acts.ts';

/** Everything that people do and record of one absence from school, from the first day until the file is sent. */
export const educationAbsenceActs = {
  ...reportingActs,
  ...dayOneActs,
  ...enquiryActs,
  ...endingActs,
  ...rollActs,
} satisfies Acts<EducationAbsenceContext>;
