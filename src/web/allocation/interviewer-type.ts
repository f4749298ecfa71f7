import type { Role } from '../../domain/agencies/roles.ts';
import type { InterviewerType } from '../../domain/code-sets/interviewer.ts';

/** What kind of interviewer somebody is by their role; a choice that the interview itself can still change. */
export function interviewerTypeOf(role: Role): InterviewerType {
  switch (role) {
    case 'return-interviewer':
      return 'rhi_officer';
    case 'commissioned-return-interviewer':
      return 'commissioned_provider';
    case 'allocated-social-worker':
      return 'allocated_sw';
    default:
      return 'other_sw';
  }
}
