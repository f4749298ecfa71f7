import { roleLabel } from '../../../domain/agencies/roles.ts';
import { type Instant, MINUTE } from '../../../domain/time/instant.ts';
import { inside } from '../../words/code-words.ts';
import { sayInstant } from '../../words/say-when.ts';
import type { NoticeRow } from '../notice-row.ts';
import type { Sending, Told } from './read-told.ts';

/** One thing that became of a notice, and when. */
export interface Step {
  readonly says: string;
  readonly iso: string;
  readonly text: string;
  readonly after: string;
}

/** What became of a notice, from when there was something to tell until somebody answered. */
export function stepsOf(notice: NoticeRow, { notices, sendings }: Told, now: Instant): readonly Step[] {
  const step = (says: string, at: Instant | null, after = ''): readonly Step[] =>
    at === null ? [] : [{ says, ...sayInstant(at, now), after }];
  const passedTo = notices.find(
    (one) => one.cause === 'silence' && one.step === notice.step + 1 && isSameLine(one, notice),
  );
  return [
    ...(notice.queued_at - notice.arose_at < MINUTE ? [] : step('So since', notice.arose_at)),
    ...step('Queued', notice.queued_at),
    ...sendings.filter(({ message }) => message === notice.message).flatMap((sending) => sent(sending, step)),
    ...step(
      'Nobody had answered',
      notice.passed_on_at,
      passedTo === undefined ? '' : `: passed on to the ${inside(roleLabel(passedTo.told))}`,
    ),
    ...step(
      `Acknowledged by ${notice.acknowledged_by ?? 'somebody'}`,
      notice.acknowledged_at,
      notice.answer === null ? '' : `: ${notice.answer}`,
    ),
    ...(notice.acknowledged_at === null && notice.acknowledge_by !== null
      ? step('An answer is asked for by', notice.acknowledge_by)
      : []),
    ...(notice.acknowledged_at === null
      ? step('Over: nothing is to be answered any more', notice.ended_at)
      : []),
  ];
}

const isSameLine = (one: NoticeRow, other: NoticeRow): boolean =>
  one.duty_owner === other.duty_owner &&
  one.rule === other.rule &&
  one.occurrence === other.occurrence &&
  one.event === other.event;

const ways: Readonly<Record<Sending['channel'], string>> = {
  service: 'in Homeward',
  email: 'by email',
  text: 'by text message',
};

function sent(
  { channel, sent_at, delivered_at, failed_at, fault }: Sending,
  step: (says: string, at: Instant | null, after?: string) => readonly Step[],
): readonly Step[] {
  const by = ways[channel];
  if (channel === 'service') return step('Stands in Homeward', sent_at);
  return [
    ...step(`Sent ${by}`, sent_at),
    ...step(`Arrived ${by}`, delivered_at),
    ...step(`Did not arrive ${by}`, failed_at, fault === null ? '' : `: ${fault}`),
  ];
}
