import { describe, expect, test } from 'vitest';
import { foldChild } from '../../src/domain/child/child.ts';
import { foldEducationAbsence } from '../../src/domain/education-absence/fold.ts';
import type { DomainEvent } from '../../src/domain/event/event.ts';
import { educationAbsenceObligations } from '../../src/domain/obligations/education-absence-obligations.ts';
import { instant, plainDate } from '../../src/domain/time/instant.ts';
import { formatLondon } from '../../src/domain/time/london.ts';
import { exactly } from '../../src/domain/time/when.ts';
import { educationAbsenceVocabulary } from '../../src/domain/vocabulary/education-absence/index.ts';
import { bindPacks } from '../../src/procedures/bind.ts';
import { compilerFor } from '../../src/procedures/compiler-for.ts';
import { shippedLibrary } from '../../src/record/record.fixture.ts';
import { inEpisode, socialWorker } from './people.ts';
import { atHomeIn, backInPlacement, lookedAfterBy, reportedFromHome, reportedMissing } from './situations.ts';
import { story } from './story.ts';

describe('72 hours are elapsed hours: back Friday 28 March 2025 20:00 GMT, due Monday 31 March 21:00 BST', () => {
  test.each([
    ['883', 'THUR-RHI-72H'],
    ['887', 'MED-RHI-72H'],
    ['999', 'V59-RHI-72H'],
    ['330', 'SG-RHI-72H'],
  ])('in %s by %s', (authority, rule) => {
    const told = story(authority, [
      ...lookedAfterBy(authority),
      reportedMissing('2025-03-28T12:00'),
      backInPlacement('2025-03-28T20:00'),
    ]);
    expect(told.duty(rule)).toMatchObject({
      arises: 'Fri 28 Mar 2025 20:00 GMT',
      due: 'Mon 31 Mar 2025 21:00 BST',
      lateAfter: 'Mon 31 Mar 2025 21:00 BST',
    });
    expect(told.duty(rule).at('2025-03-31T21:00:01')).toBe('breached');
  });
});

describe('Kent offers an interview within three working days of the return to placement', () => {
  test.each([
    ['Friday 26 October 2018 22:00', '2018-10-26T22:00', 'Wed 31 Oct 2018 23:59:59 GMT'],
    ['Thursday 29 March 2018 14:00, before Easter', '2018-03-29T14:00', 'Thu 5 Apr 2018 23:59:59 BST'],
    ['Saturday 8 September 2018 03:00', '2018-09-08T03:00', 'Wed 12 Sep 2018 23:59:59 BST'],
    [
      'M-098: Friday 24 August 2018 18:00, before a bank holiday',
      '2018-08-24T18:00',
      'Thu 30 Aug 2018 23:59:59 BST',
    ],
  ])('%s', (_, back, due) => {
    const told = story('886', [
      ...lookedAfterBy('886'),
      reportedMissing(`${back.slice(0, 10)}T01:30`),
      backInPlacement(back),
    ]);
    expect(told.duty('KENT-RHI-3WD').due).toBe(due);
  });
});

describe('strategy discussions over the change of the clocks', () => {
  test('Thurrock, 12 hours: missing Saturday 29 March 2025 18:00 GMT, due Sunday 30 March 07:00 BST', () => {
    const told = story('883', [...lookedAfterBy('883'), reportedMissing('2025-03-29T18:00')]);
    expect(told.duty('THUR-STRATEGY-12H')).toMatchObject({
      arises: 'Sun 30 Mar 2025 07:00 BST',
      due: 'Sun 30 Mar 2025 07:00 BST',
      lateAfter: 'Sun 30 Mar 2025 11:00 BST',
    });
  });

  test('Medway, 48 hours: missing Saturday 25 October 2025 18:00 BST, due Monday 27 October 17:00 GMT', () => {
    const told = story('887', [...lookedAfterBy('887'), reportedMissing('2025-10-25T18:00')]);
    expect(told.duty('MED-STRATEGY-48H')).toMatchObject({
      arises: 'Mon 27 Oct 2025 17:00 GMT',
      due: 'Mon 27 Oct 2025 17:00 GMT',
      lateAfter: 'Mon 27 Oct 2025 21:00 GMT',
    });
  });
});

test('v59: missing Monday 3 February 2025 18:00, Assistant Director Thursday 6 February, Lead Member Monday 10 February', () => {
  const told = story('999', [...lookedAfterBy('999'), reportedMissing('2025-02-03T18:00')]);
  expect(told.duty('V59-AD-3D').due).toBe('Thu 6 Feb 2025 23:59:59 GMT');
  expect(told.duty('V59-LM-7D').due).toBe('Mon 10 Feb 2025 23:59:59 GMT');
});

test('v59: first absent from school Monday 8 September 2025: school days 3, 10 and 20 are 10 and 19 September and 3 October', () => {
  const teacher = {
    person: 'Example teacher',
    role: 'trained-school-staff',
    agency: 'education:example',
  } as const;
  const at = instant('2025-09-08T08:30:00Z');
  const opened: DomainEvent = {
    type: 'PupilAbsenceOpened',
    version: 1,
    happened: exactly(at),
    recorded: at,
    madeBy: teacher,
    recordedBy: teacher,
    body: { child: 'child', school: 'example', firstDayAbsent: '2025-09-08', packs: [] },
  };
  const absence = foldEducationAbsence([opened]);
  if (absence === undefined) throw new Error('Nothing opened the absence');
  const on = plainDate('2025-09-08');
  const [v59] = shippedLibrary.packsOf('999', on);
  const { from, lastCovered } = shippedLibrary.calendars.bankHolidays;
  const school = {
    school: 'example',
    source: 'made up',
    from,
    lastCovered,
    terms: [{ from, to: lastCovered }],
    closures: [],
  };
  const compile = compilerFor('education-absence', educationAbsenceVocabulary, shippedLibrary.packByHash);
  const duties = educationAbsenceObligations(
    compile(bindPacks('home', '999', v59 === undefined ? [] : [v59]), on),
    { id: 'absence', child: foldChild([]), absence },
    { ...shippedLibrary.calendars, school: () => school },
    at,
    shippedLibrary.directory,
  );
  const due = (rule: string) => {
    const found = duties.find((duty) => duty.rule.id === rule)?.due;
    return found && formatLondon(found);
  };
  expect(due('V59-CME-EWS-3')).toBe('Wed 10 Sep 2025 23:59:59 BST');
  expect(due('V59-CME-10')).toBe('Fri 19 Sep 2025 23:59:59 BST');
  expect(due('V59-CME-20')).toBe('Fri 3 Oct 2025 23:59:59 BST');
});

describe('Hertfordshire: missing at least three times in the last 90 days', () => {
  const starting = (name: string, at: string) =>
    inEpisode(
      name,
      reportedFromHome(`${at}T20:00`),
      socialWorker(`${at}T22:00`, 'ReturnChild', { to: 'home', safeToReturn: 'yes' }),
    );
  const first = [...atHomeIn('919'), ...starting('first', '2025-01-01'), ...starting('second', '2025-02-10')];

  test('starts on 1 January, 10 February and 1 April: on 1 April the first is exactly 90 days old, so referred', () => {
    const told = story('919', [
      ...first,
      ...starting('third', '2025-04-01'),
      ...inEpisode(
        'third',
        socialWorker('2025-04-02T10:00', 'MakeReferral', { kind: 'panel', panel: 'mamcag' }),
      ),
    ]);
    expect(told.other('second').rules).not.toContain('MAM-R3');
    expect(told.other('third').duty('MAM-R3')).toMatchObject({
      arises: 'Tue 1 Apr 2025 20:00 BST',
      ended: 'met',
      endedAt: 'Wed 2 Apr 2025 10:00 BST',
    });
  });

  test('the third on 2 April is 91 days after the first: not by this rule', () => {
    const told = story('919', [...first, ...starting('third', '2025-04-02')]);
    expect(told.other('third').rules).not.toContain('MAM-R3');
  });

  test('and so is a child whom a professional considers to be at risk, at the first episode', () => {
    const told = story('919', [
      ...atHomeIn('919'),
      reportedFromHome('2025-01-01T20:00'),
      socialWorker('2025-01-01T22:00', 'ConsiderAtRisk', { reason: 'Seen with an adult of concern' }),
    ]);
    expect(told.duty('MAM-R1')).toMatchObject({ arises: 'Wed 1 Jan 2025 22:00 GMT', ended: 'open' });
  });

  test('a child whose case the group has already is not referred again', () => {
    const told = story('919', [
      ...first,
      socialWorker('2025-02-12T10:00', 'OpenPanelCase', { panel: 'mamcag' }),
      ...starting('third', '2025-04-01'),
    ]);
    expect(told.other('third').rules).not.toContain('MAM-R3');
  });
});
