import type { handOverActs } from '../../../../domain/allocation/hand-over-acts.ts';
import { asksForInterview } from '../../../allocation/asks-for-interview.ts';
import { interviewerTypeOf } from '../../../allocation/interviewer-type.ts';
import type { Colleague } from '../../../allocation/workforce.ts';
import type { Work } from '../holding.ts';
import type { Allocation } from './form.ts';

/** One act that gives something to somebody or hands it over. */
export interface Giving {
  readonly type:
    | 'AllocateInterview'
    | 'AllocateDuty'
    | 'StartInvolvement'
    | 'EndInvolvement'
    | keyof typeof handOverActs;
  readonly body: object;
  readonly owner: string;
  readonly child: string;
  readonly episode: string;
}

/** What gives these duties to somebody: a return interview once for its episode, everything else duty by duty. */
export function givings(chosen: readonly Work[], { to, reason }: Allocation): readonly Giving[] {
  const interviews = new Set<string>();
  return chosen.flatMap(({ row, rule }) => {
    const at = { owner: row.owner, child: afterColon(row.child), episode: afterColon(row.subject) };
    const person = { name: to.name, role: to.role };
    if (rule === undefined || !asksForInterview(rule))
      return {
        ...at,
        type: 'AllocateDuty' as const,
        body: { rule: row.rule, occurrence: row.occurrence, to: person, reason },
      };
    if (interviews.has(row.subject)) return [];
    interviews.add(row.subject);
    return { ...at, type: 'AllocateInterview' as const, body: interviewBody(to, reason) };
  });
}

export const interviewBody = (to: Colleague, reason: string) => ({
  to: { name: to.name, role: to.role },
  type: interviewerTypeOf(to.role),
  ...(to.role === 'commissioned-return-interviewer' && { provider: to.agency }),
  reason,
});

export const afterColon = (stream: string): string => stream.slice(stream.indexOf(':') + 1);
