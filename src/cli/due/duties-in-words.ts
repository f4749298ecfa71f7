import { roles } from '../../domain/agencies/roles.ts';
import type { Directory } from '../../domain/authorities/directory.ts';
import { ownerInWords } from '../owner-in-words.ts';
import { saidTime } from '../said-time.ts';
import type { DutyView } from './duty-view.ts';

/** What is due as somebody on duty reads it: when, what, who has to do it, and for which child. */
export function dutiesInWords(duties: readonly DutyView[], directory: Directory): string {
  if (duties.length === 0) return 'Nothing is due.';
  return duties.map((duty) => dutyInWords(duty, directory)).join('\n\n');
}

const dutyInWords = (duty: DutyView, directory: Directory): string =>
  [
    whenDue(duty),
    `  ${duty.title} (${duty.rule})`,
    `  Duty of ${whose(duty, directory)}`,
    `  For ${forWhom(duty, directory)}`,
  ].join('\n');

function whenDue({ status, due, arises, lateAfter }: DutyView): string {
  const at = due ?? arises;
  const said = at === null ? 'at no set time' : saidTime(at);
  if (status === 'breached') return `LATE since ${lateAfter === null ? said : saidTime(lateAfter)}`;
  const late = lateAfter === null || lateAfter === due ? '' : `, late after ${saidTime(lateAfter)}`;
  return status === 'due' ? `DUE since ${said}${late}` : `Due ${said}${late}`;
}

function whose({ owner, responsible }: DutyView, directory: Directory): string {
  const named = responsible.map((role) => roles[role].label).join(' or ');
  const agency = ownerInWords(owner, directory);
  return named === '' ? agency : `${agency}: ${named}`;
}

function forWhom({ subject, episode, child, missingSince, over }: DutyView, directory: Directory): string {
  if (child === null) return ownerInWords(subject, directory);
  if (subject.startsWith('education-absence:'))
    return `child ${child}, absence from school ${subject.slice('education-absence:'.length)}`;
  if (episode === null) return `child ${child}`;
  const since = missingSince === null ? '' : `, missing since ${saidTime(missingSince)}`;
  return `child ${child}, episode ${episode}${since}${over === null ? '' : `, over ${saidTime(over)}`}`;
}
