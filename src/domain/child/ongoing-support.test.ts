import { expect, test } from 'vitest';
import { lookedAfterChild } from '../testing/absences.ts';
import { ofChild } from '../testing/facts.ts';
import { contextOf, decideChecked, order, readably, recorded } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { childEvents } from './events.ts';
import { involvementActs } from './involvement-acts.ts';

const began = ofChild(
  'OngoingSupportBegan',
  { episode: 'first', worker: { name: 'Interviewer Testperson' } },
  { at: '2025-01-05T16:00:00Z' },
);
const end = (episode: string, facts = [...lookedAfterChild, began]) =>
  readably(
    decideChecked(
      involvementActs,
      { childId: 'testchild-alder', child: contextOf({ child: facts }).child },
      order('EndOngoingSupport', { episode }, { by: people.socialWorker }),
      (type) => childEvents[type as keyof typeof childEvents],
    ),
  );

test('support that followed an interview ends once, and only where it had begun', () => {
  expect(end('first')).toEqual(recorded(['OngoingSupportEnded', { episode: 'first' }]));
  expect(end('second')).toMatchObject({ refused: 'nothing-to-end' });
  const ended = ofChild('OngoingSupportEnded', { episode: 'first' }, { at: '2025-02-01T12:00:00Z' });
  expect(end('first', [...lookedAfterChild, began, ended])).toMatchObject({ refused: 'nothing-to-end' });
});
