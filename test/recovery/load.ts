import { instant } from '../../src/domain/time/instant.ts';
import type { Order } from '../../src/record/order.ts';
import { looksAfter, order, reportsMissing, returns } from '../../src/record/record.fixture.ts';
import type { StreamName } from '../../src/record/streams.ts';

/** A form that is sent, and the events that it has to leave in one stream. */
export interface Form {
  readonly order: Order & { readonly key: string };
  readonly stream: StreamName;
  readonly types: readonly string[];
}

/** Everything is put into the record at one moment, so that duties come out the same whenever they are laid. */
export const recordedAt = instant('2025-10-27T12:00:00Z');

const carer = { role: 'foster-carer', agency: 'placement:foster-home-1', person: 'Carer Example' };

/**
 * What is recorded of one made-up child who goes missing twice, step by step; the forms of a step are sent at once.
 * The name of the child fixes all of it, keys included, so whoever knows a key knows what was sent with it.
 */
export function storyOf(child: string): readonly (readonly Form[])[] {
  let sent = 0;
  const form = (written: Order, stream: StreamName, ...types: string[]): Form => {
    const command = { ...written.command, now: recordedAt };
    return { order: { ...written, command, key: `${child}/${sent++}` }, stream, types };
  };
  const attempts = (episode: string, minutes: readonly string[]) =>
    minutes.map((minute) =>
      form(triesToReach(child, episode, minute), `episode:${episode}`, 'ContactAttempted'),
    );
  const goesMissing = (episode: string, day: string, minutes: readonly string[], back: string) => [
    [
      form(
        reportsMissing(child, episode, `${day}T18:00`),
        `episode:${episode}`,
        'EpisodeOpened',
        'ChildReported',
      ),
    ],
    attempts(
      episode,
      minutes.map((minute) => `${day}T${minute}`),
    ),
    [form(returns(child, episode, back), `episode:${episode}`, 'ChildReturned')],
  ];
  const known = ['ChildRecorded', 'ResponsibilityTaken', 'GroupChanged', 'PlacementStarted'];
  return [
    ...looksAfter(child).map((written, place) => [form(written, `child:${child}`, known[place]!)]),
    ...goesMissing(`${child}-first`, '2025-10-24', ['18:30', '18:31', '18:32'], '2025-10-25T08:00'),
    ...goesMissing(`${child}-again`, '2025-10-26', ['18:30', '18:31'], '2025-10-27T08:00'),
  ];
}

/** The form that was sent with a key. */
export function formOf(key: string): Form {
  const form = storyOf(key.slice(0, key.lastIndexOf('/')))
    .flat()
    .find((each) => each.order.key === key);
  if (form === undefined) throw new Error(`Nothing was sent with the key ${key}`);
  return form;
}

const triesToReach = (child: string, episode: string, happened: string): Order =>
  order({
    command: 'LogContactAttempt',
    child,
    episode,
    happened,
    by: carer,
    body: { to: 'child', how: 'phone', result: 'no_answer' },
  });
