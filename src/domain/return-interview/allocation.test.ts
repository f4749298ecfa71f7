import { describe, expect, test } from 'vitest';
import { foldChild } from '../child/child.ts';
import { ofChild, versioned } from '../testing/facts.ts';
import { instant, plainDate } from '../time/instant.ts';
import { interviewerByDistance, worcestershireService } from './allocation.ts';
import { type InterviewProvider, providerOn } from './provider.ts';

const childWith = (...facts: Parameters<typeof versioned>[0]) => foldChild(versioned(facts));
const noon = instant('2025-02-04T12:00:00Z');

describe('Worcestershire: a child not known to social care', () => {
  const born = (dateOfBirth: string) =>
    ofChild('ChildRecorded', { names: [], identifiers: [], dateOfBirth }, { at: '2024-01-10T09:00:00Z' });

  test('of ten years and 364 days is seen by Early Intervention Family Support', () => {
    expect(worcestershireService(childWith(born('2014-02-05')), noon)).toBe(
      'early-intervention-family-support',
    );
  });

  test('on the eleventh birthday is seen by Support, Guidance and Skills', () => {
    expect(worcestershireService(childWith(born('2014-02-04')), noon)).toBe('support-guidance-and-skills');
  });

  test('who is known to social care is seen by neither', () => {
    const involved = ofChild(
      'InvolvementStarted',
      { by: 'allocated-social-worker' },
      { at: '2025-01-10T09:00:00Z' },
    );
    expect(worcestershireService(childWith(born('2012-02-04'), involved), noon)).toBeUndefined();
  });

  test('whose date of birth nobody knows is not allocated by age', () => {
    const unknown = ofChild('ChildRecorded', { names: [], identifiers: [], approximateAge: 12 });
    expect(worcestershireService(childWith(unknown), noon)).toBeUndefined();
  });
});

describe('Medway: return interview officers visit near by, the allocated social worker farther away', () => {
  const placed = (host: string, distanceMiles?: number) =>
    childWith(
      ofChild(
        'PlacementStarted',
        { type: 'U6', host, ...(distanceMiles !== undefined && { distanceMiles }) },
        { at: '2024-01-10T09:00:00Z' },
      ),
    );
  const officers = (child: ReturnType<typeof childWith>) => interviewerByDistance(child, noon, '887', 20);

  test.each([
    ['a child living in Medway', childWith(), 'rhi_officer'],
    ['a child placed in Medway', placed('887', 30), 'rhi_officer'],
    ['a placement within the distance', placed('886', 19.9), 'rhi_officer'],
    ['a placement at exactly the distance', placed('886', 20), 'rhi_officer'],
    ['a placement beyond the distance', placed('886', 20.1), 'allocated_sw'],
    ['a placement elsewhere at a distance that nobody recorded', placed('383'), undefined],
  ] as const)('%s', (_, child, expected) => {
    expect(officers(child)).toBe(expected);
  });
});

describe('the provider on the day of the return', () => {
  const inspire: InterviewProvider = {
    name: 'Inspire',
    inHouse: false,
    from: plainDate('2020-04-01'),
    until: plainDate('2023-03-31'),
  };
  const team: InterviewProvider = {
    name: 'Exploitation and Missing Team',
    inHouse: true,
    from: plainDate('2023-04-01'),
  };
  const on = (day: string, providers: readonly InterviewProvider[] = [inspire, team]) =>
    providerOn(providers, plainDate(day));

  test('Thurrock: returned 31 March 2023, Inspire; returned 1 April 2023, the in-house team', () => {
    expect(on('2023-03-31')).toBe(inspire);
    expect(on('2023-04-01')).toBe(team);
  });

  test('before the first provider there was none', () => {
    expect(on('2020-03-31')).toBeUndefined();
  });

  test('of two at once the later one is meant', () => {
    expect(on('2023-05-01', [team, { ...inspire, until: plainDate('2024-03-31') }])).toBe(team);
  });
});
