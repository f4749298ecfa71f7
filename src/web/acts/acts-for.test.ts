import { describe, expect, it, test } from 'vitest';
import { type ActGroup, actsInEpisode, actsOfChild } from './acts-for.ts';
import type { Standing } from './places/section-of-act.ts';

const carer: Standing = { role: 'foster-carer', held: ['cares_for'] };
const dutyWorker: Standing = { role: 'duty-social-worker', held: ['responsible'] };
const manager: Standing = { role: 'team-manager', held: ['responsible'] };
const hostManager: Standing = { role: 'team-manager', held: ['hosts'] };
const steward: Standing = { role: 'data-steward', held: ['responsible'] };

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
    const acts = all(actsInEpisode('an-episode', 'open', carer));
    expect(acts).toContain('LogContactAttempt');
    expect(acts).toContain('RecordSighting');
    expect(acts).toContain('ReturnChild');
    expect(acts).not.toContain('GradeRisk');
    expect(acts).not.toContain('CloseEpisode');
  });

  it('what a worker may only record for somebody else is marked as that', () => {
    const groups = actsInEpisode('an-episode', 'returned', dutyWorker);
    expect(all(groups)).toContain('CloseEpisode');
    expect(ofOwn(groups)).not.toContain('CloseEpisode');
    expect(ofOwn(actsInEpisode('an-episode', 'returned', manager))).toContain('CloseEpisode');
  });

  it('offers what makes sense in the phase', () => {
    const acts = (phase: 'open' | 'returned' | 'closed') => all(actsInEpisode('an-episode', phase, manager));
    expect(acts('open')).not.toContain('HoldInterview');
    expect(acts('returned')).toContain('HoldInterview');
    expect(acts('returned')).not.toContain('ReturnChild');
    expect(acts('closed')).toContain('ReopenEpisode');
    expect(acts('closed')).not.toContain('CloseEpisode');
    expect(all(actsInEpisode('an-episode', 'void', steward))).toEqual(['UndoVoid']);
  });

  it('the work does not close while the child is gone: what ends it then is called what it is', () => {
    const closing = (phase: 'open' | 'returned') =>
      actsInEpisode('an-episode', phase, manager).find(({ heading }) => heading === 'Closing')?.links;
    expect(closing('open')?.map(({ text }) => text)).toEqual([
      'End the work without a return: a death, or somebody named goes on',
    ]);
    expect(closing('returned')?.map(({ text }) => text)).toEqual(['Close the episode']);
  });

  it('consent to a release to the media is offered while somebody searches, and not once the child is back', () => {
    expect(all(actsInEpisode('an-episode', 'open', manager))).toContain('GiveMediaConsent');
    expect(all(actsInEpisode('an-episode', 'returned', manager))).not.toContain('GiveMediaConsent');
    expect(all(actsInEpisode('an-episode', 'closed', manager))).not.toContain('GiveMediaConsent');
  });

  it('a host authority does what has to be done tonight, and holds no interview', () => {
    const acts = all(actsInEpisode('an-episode', 'returned', hostManager));
    expect(acts).toContain('RecordSighting');
    expect(acts).not.toContain('HoldInterview');
  });

  it('lists them under headings, in the order of the work', () => {
    expect(actsInEpisode('an-episode', 'returned', manager).map(({ heading }) => heading)).toEqual([
      'Search and contact',
      'Police',
      'Meetings and decisions',
      'Notices',
      'Found and returned',
      'Return interview',
      'Care and risk',
      'Several children',
      'Closing',
      'Putting right',
    ]);
  });
});

describe('of a child', () => {
  it('an episode can begin only where none is open', () => {
    expect(all(actsOfChild('a-child', false, carer))).toContain('ReportChildMissing');
    expect(all(actsOfChild('a-child', true, carer))).not.toContain('ReportChildMissing');
  });

  it('leads to the page of the act', () => {
    const [first] = actsOfChild('a-child', true, carer);
    expect(first).toEqual({
      heading: 'Search and contact',
      links: [
        {
          act: 'SavePreparedSheet',
          text: 'Save the prepared sheet',
          href: '/children/a-child/acts/save-prepared-sheet',
          own: true,
        },
        {
          act: 'KeepPhoto',
          text: 'Add a photo of the child',
          href: '/children/a-child/acts/keep-photo',
          own: true,
        },
      ],
    });
  });
});
