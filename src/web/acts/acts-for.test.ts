import { describe, expect, it, test } from 'vitest';
import { type ActGroup, actsInEpisode, actsOfChild } from './acts-for.ts';
import { actAt, actNames, slugOf } from './all-acts.ts';

const ofOwn = (groups: readonly ActGroup[]) =>
  groups.flatMap(({ links }) => links.filter(({ own }) => own).map(({ act }) => act));
const all = (groups: readonly ActGroup[]) => groups.flatMap(({ links }) => links.map(({ act }) => act));

test('every act has an address of its own', () => {
  expect(slugOf('LogContactAttempt')).toBe('log-contact-attempt');
  for (const act of actNames) expect(actAt(slugOf(act))).toBe(act);
});

describe('in an episode', () => {
  it('a foster carer does what carers do, and is not offered what others decide', () => {
    const acts = all(actsInEpisode('an-episode', 'open', 'foster-carer'));
    expect(acts).toContain('LogContactAttempt');
    expect(acts).toContain('RecordSighting');
    expect(acts).toContain('ReturnChild');
    expect(acts).not.toContain('GradeRisk');
    expect(acts).not.toContain('CloseEpisode');
  });

  it('what a worker may only record for somebody else is marked as that', () => {
    const groups = actsInEpisode('an-episode', 'returned', 'duty-social-worker');
    expect(all(groups)).toContain('CloseEpisode');
    expect(ofOwn(groups)).not.toContain('CloseEpisode');
    expect(ofOwn(actsInEpisode('an-episode', 'returned', 'team-manager'))).toContain('CloseEpisode');
  });

  it('offers what makes sense in the phase', () => {
    const acts = (phase: 'open' | 'returned' | 'closed' | 'void') =>
      all(actsInEpisode('an-episode', phase, 'team-manager'));
    expect(acts('open')).not.toContain('HoldInterview');
    expect(acts('returned')).toContain('HoldInterview');
    expect(acts('returned')).not.toContain('ReturnChild');
    expect(acts('closed')).toContain('ReopenEpisode');
    expect(acts('closed')).not.toContain('CloseEpisode');
    expect(acts('void')).toEqual(['UndoVoid']);
  });

  it('lists them under headings, in the order of the work', () => {
    expect(actsInEpisode('an-episode', 'returned', 'team-manager').map(({ heading }) => heading)).toEqual([
      'Search and contact',
      'Police',
      'Meetings and decisions',
      'Notices',
      'Found and returned',
      'Return interview',
      'Care and risk',
      'Closing',
      'Putting right',
    ]);
  });
});

describe('of a child', () => {
  it('an episode can begin only where none is open', () => {
    expect(all(actsOfChild('a-child', false, 'foster-carer'))).toContain('ReportChildMissing');
    expect(all(actsOfChild('a-child', true, 'foster-carer'))).not.toContain('ReportChildMissing');
  });

  it('leads to the page of the act', () => {
    const [first] = actsOfChild('a-child', true, 'foster-carer');
    expect(first).toEqual({
      heading: 'Search and contact',
      links: [
        {
          act: 'SavePreparedSheet',
          text: 'Save the prepared sheet',
          href: '/children/a-child/acts/save-prepared-sheet',
          own: true,
        },
      ],
    });
  });
});
