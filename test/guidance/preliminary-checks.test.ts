import { describe, expect, test } from 'vitest';
import { reportLateness } from '../../src/domain/checks/report-lateness.ts';
import { suggestedChecks } from '../../src/domain/checks/suggested-deadline.ts';
import { instant } from '../../src/domain/time/instant.ts';
import { carer, homeManager, missingUnit, socialWorker } from './people.ts';
import { checksBegun, lookedAfterBy, reportedMissing } from './situations.ts';
import { refusal, settingsIn, spansOf, story } from './story.ts';

const concern = [...lookedAfterBy('999'), checksBegun('2025-02-03T17:00', '2025-02-03T17:45:00Z')];
const toldOf = ['V59-NOTIFY-POLICE', 'V59-NOTIFY-LA', 'V59-NOTIFY-PR', 'V59-NOTIFY-IRO'];

describe('the carer looks for the child', () => {
  test('M-019: the carer logs three checks with time and result, which stand on the episode before the report', () => {
    const told = story('999', [
      ...concern,
      carer('2025-02-03T17:05', 'LogCheck', { what: 'Bus delays', result: 'None' }),
      carer('2025-02-03T17:10', 'LogCheck', { what: 'Called the child', result: 'No answer' }),
      carer('2025-02-03T17:15', 'LogCheck', { what: 'Called the school', result: 'Left at 15:20' }),
      reportedMissing('2025-02-03T17:20'),
      missingUnit('2025-02-03T17:30', 'AcknowledgeReport', { reference: 'MP-EXAMPLE-1' }),
    ]);
    expect(told.said('CheckMade')).toEqual([
      { what: 'Bus delays', result: 'None' },
      { what: 'Called the child', result: 'No answer' },
      { what: 'Called the school', result: 'Left at 15:20' },
    ]);
    expect(told.duty('V59-CHECKS')).toMatchObject({
      owner: 'placement:foster-home-1',
      due: 'Mon 3 Feb 2025 17:45 GMT',
      ended: 'met',
    });
  });

  test('M-019: found during the checks, nobody had to be told, and no return phase follows', () => {
    const told = story('999', [
      ...concern,
      carer('2025-02-03T17:30', 'FoundDuringChecks', { where: 'At the bus stop', stillAtRisk: false }),
    ]);
    expect(told.episode.phase).toBe('closed');
    expect(told.duty('V59-CHECKS')).toMatchObject({ ended: 'met', endedAt: 'Mon 3 Feb 2025 17:30 GMT' });
    expect(told.rules).toEqual(['V59-CHECKS']);
  });
});

describe('a deadline set at the outset', () => {
  test('M-020: checks without a deadline are refused', () => {
    const open = { strand: 'care', whereabouts: 'unknown' };
    expect(
      refusal('999', [...lookedAfterBy('999'), carer('2025-02-03T17:00', 'OpenWithChecks', open)]),
    ).toMatchObject({ refused: 'checks-need-a-deadline' });
  });

  test('M-020: 45 minutes pass and the child is not found: all who are to be told are owed it at that minute', () => {
    const told = story('999', concern);
    for (const rule of toldOf)
      expect(told.duty(rule)).toMatchObject({
        arises: 'Mon 3 Feb 2025 17:45 GMT',
        due: 'Mon 3 Feb 2025 17:45 GMT',
        ended: 'open',
      });
    const police = told.duty('V59-NOTIFY-POLICE');
    expect([police.at('2025-02-03T17:44:59'), police.at('2025-02-03T17:45')]).toEqual(['pending', 'due']);
    expect(told.duty('V59-CHECKS').at('2025-02-03T17:45:01')).toBe('breached');
    expect(told.said('ChildReported')).toEqual([]);
  });

  test('M-020: the deadline is never put off after it has passed', () => {
    expect(
      refusal('999', [
        ...concern,
        carer('2025-02-03T17:46', 'SetChecksDeadline', {
          deadline: '2025-02-03T18:15:00Z',
          assessment: 'Might be at the library',
        }),
      ]),
    ).toMatchObject({ refused: 'checks-deadline-has-passed' });
  });

  test('M-023: four attempts before a report a minute after the deadline: logged, and the report is late', () => {
    const tries = ['17:05', '17:15', '17:25', '17:40'].map((time) =>
      homeManager(`2025-02-03T${time}`, 'LogCheck', { what: 'Called the child', result: 'No answer' }),
    );
    const late = story('999', [...concern, ...tries, reportedMissing('2025-02-03T17:46')]);
    expect(late.said('CheckMade')).toHaveLength(4);
    expect(reportLateness(late.history)).toBe(60_000);
    expect(late.duty('V59-CHECKS').ended).toBe('met_late');
    const inTime = story('999', [...concern, ...tries, reportedMissing('2025-02-03T17:45')]);
    expect(reportLateness(inTime.history)).toBeUndefined();
    expect(inTime.duty('V59-CHECKS').ended).toBe('met');
  });
});

describe('reasons to worry', () => {
  test('M-021: at high risk of exploitation the suggested deadline is 0, and police are told before any check', () => {
    const told = story('999', [
      ...lookedAfterBy('999'),
      socialWorker('2025-01-10T10:00', 'AssessExploitationRisk', { type: 'CSE', level: 'high' }),
      checksBegun('2025-02-03T17:00', '2025-02-03T17:45:00Z'),
      carer('2025-02-03T17:02', 'RaiseImmediateConcern', { reason: 'Known risk of exploitation' }),
      reportedMissing('2025-02-03T17:04', { to: ['police'] }),
      carer('2025-02-03T17:10', 'LogCheck', { what: 'Called the child', result: 'No answer' }),
    ]);
    expect(
      suggestedChecks(told.child, instant('2025-02-03T17:00:00Z'), settingsIn('999', '2025-02-03')),
    ).toEqual({ minutes: 0, because: ['high-exploitation-risk'] });
    expect(told.duty('V59-NOTIFY-POLICE').arises).toBe('Mon 3 Feb 2025 17:02 GMT');
  });

  test('M-022: contact is made but the child sounds coerced: people are told as if the child had not been found', () => {
    const told = story('999', [
      ...concern,
      carer('2025-02-03T17:20', 'RecordContactStillAtRisk', { words: 'Answered the phone, sounds coerced' }),
    ]);
    for (const rule of toldOf) expect(told.duty(rule).arises).toBe('Mon 3 Feb 2025 17:20 GMT');
    expect(told.duty('V59-CHECKS').ended).toBe('open');
    expect(told.episode.police).toEqual([]);
  });

  test('M-022: and the class is chosen by the police, away or missing by what is known of whereabouts', () => {
    const contact = carer('2025-02-03T17:20', 'RecordContactStillAtRisk', { words: 'Sounds coerced' });
    const known = socialWorker('2025-02-03T17:25', 'SayWhereaboutsKnown', { kind: 'known_with_concern' });
    const away = story('999', [...concern, contact, known]);
    expect(spansOf(away.episode.away)).toEqual(['known_with_concern from Mon 3 Feb 2025 17:25 GMT']);
    const missing = story('999', [
      ...concern,
      contact,
      missingUnit('2025-02-03T17:40', 'ClassifyChild', { class: 'missing' }),
    ]);
    expect(spansOf(missing.episode.police)).toEqual(['missing from Mon 3 Feb 2025 17:40 GMT']);
  });
});
