import { authorityEnquiry, reasonableEnquiry } from '../../domain/code-sets/children-missing-education.ts';
import { label } from '../../domain/code-sets/code-set.ts';
import { spelledOut } from './code-words.ts';

type OfSchool = (typeof reasonableEnquiry.entries)[number]['code'];
type OfAuthority = (typeof authorityEnquiry.entries)[number]['code'];

/** An enquiry into where an absent pupil is, spelled out. */
export const sayEnquiryOfSchool = (code: OfSchool): string => spelledOut(label(reasonableEnquiry, code));
export const sayEnquiryOfAuthority = (code: OfAuthority): string => spelledOut(label(authorityEnquiry, code));
