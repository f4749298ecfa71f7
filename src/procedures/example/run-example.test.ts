import { describe, expect, it } from 'vitest';
import { readPacks } from '../read-packs.ts';
import { floorPack, floorRule, proceduresWith } from '../testing/folder.ts';
import { runExample } from './run-example.ts';

/** Real words, a rule of 72 hours from the return, and this example of it. */
function differencesIn(example: string, change: Readonly<Record<string, string>> = {}): readonly string[] {
  const folder = proceduresWith({
    'floor/pack.yaml': floorPack,
    'floor/fl-rhi.yaml': floorRule({
      starts: 'returned',
      parts:
        '{ offered: { met-by: interview-offered }, held: { met-by: interview-held, excused-by: interview-declined } }',
      examples: `\n${example}`,
      ...change,
    }),
  });
  const library = readPacks(folder);
  if (Array.isArray(library)) return library.map(({ line, field, says }) => `${line} ${field}: ${says}`);
  return library.examples.flatMap((one) => runExample(one, library));
}

const story = (more: string, then: string) => `
  - name: a story
    given:
      child: { group: home, responsible: "887", born: 2011-02-01 }
      events:
        - EpisodeOpened: { at: 2025-03-28T12:00Z }
        - ChildReported: { at: 2025-03-28T12:30Z, by: parent-with-parental-responsibility }
        - ChildReturned: { at: 2025-03-28T20:00Z }
${more}    then: ${then}
`;

const offered = '        - ReturnInterviewOffered: { at: 2025-03-29T10:00Z, by: return-interviewer }\n';
const declined =
  '        - ReturnInterviewDeclined: { at: 2025-03-29T11:00Z, by: return-interviewer, by-whom: child }\n';

describe('an example', () => {
  it('has no difference where everything that it names is so', () => {
    expect(
      differencesIn(
        story(
          offered + declined,
          '{ arises: 2025-03-28T20:00Z, due: 2025-03-31T21:00+01:00, late-after: 2025-03-31T20:00Z, owner: "authority:887", settlement: { kind: excused, at: 2025-03-29T11:00Z, reason: declined_child }, parts: { offered: met, held: excused }, status: { at: 2025-04-01T00:00Z, is: excused } }',
        ),
      ),
    ).toEqual([]);
  });

  it('tells every difference in what it names, and none in what it does not', () => {
    expect(
      differencesIn(
        story(
          offered,
          '{ due: 2025-03-31T20:00+01:00, settlement: met, parts: { offered: met, held: met, told: met }, status: { at: 2025-03-31T20:00Z, is: breached }, owner: "authority:886", not-known: not-agreed }',
        ),
      ),
    ).toEqual([
      'due is Mon 31 Mar 2025 21:00 BST, not Mon 31 Mar 2025 20:00 BST.',
      'settlement is open, not met.',
      'part held is open, not met.',
      'part told is no part of this rule, not met.',
      'status at Mon 31 Mar 2025 21:00 BST is due, not breached.',
      'owner is authority:887, not authority:886.',
      'not-known is nothing, not not-agreed.',
    ]);
  });

  it('tells when a duty is laid that should not be, or is not laid that should be', () => {
    expect(differencesIn(story('', 'none'))).toEqual(['The rule lays one duty, not no duty.']);
    expect(
      differencesIn(story('', '[ { arises: 2025-03-28T20:00Z }, { arises: 2025-03-29T20:00Z } ]')),
    ).toEqual(['The rule lays one duty, not 2 duties.']);
  });

  it('asks a rule in the capacity that the authority has to the child', () => {
    const looked = story('', 'none').replace('group: home', 'group: lac_own');
    expect(differencesIn(looked, { capacity: '[home]' })).toEqual([]);
    expect(differencesIn(story('', 'none'), { capacity: '[responsible]' })).toEqual([]);
    expect(differencesIn(story('', '{ due: 2025-03-31T20:00Z }'), { capacity: '[home]' })).toEqual([]);
    expect(differencesIn(story('', '{ due: 2025-03-31T20:00Z }'), { capacity: '[host]' })).toEqual([]);
  });

  it('finds no duty on a day on which this version of the rule is not in force', () => {
    expect(differencesIn(story('', 'none'), { 'in-force': '{ from: 2025-03-29 }' })).toEqual([]);
  });

  it('speaks of the first occurrences of a duty that comes again, where it ends with more', () => {
    const change = {
      kind: 'deadline',
      within: '{ calendar_days: 0 }',
      repeats: '{ every: { calendar_days: 1 }, from: start }',
      parts: '{ tried: { met-by: contact-attempted } }',
    };
    const days = (then: string) => differencesIn(story('', then), change);
    expect(days('[ { due: 2025-03-28T23:59:59Z }, more ]')).toEqual([]);
    expect(days('{ due: 2025-03-28T23:59:59Z }')).toEqual(['The rule lays 2 duties, not one duty.']);
  });
});

describe('a mistake in an example is', () => {
  it('an event that there is not, a role that there is not, no moment', () => {
    expect(
      differencesIn(
        story(
          '        - ChildFound: { at: 2025-03-28T20:00Z }\n        - ChildLocated: { at: 2025-03-28T20:00Z, by: social-wrker }\n        - ChildLocated: { at: 28 March }\n',
          'none',
        ),
      ),
    ).toEqual([
      '20 examples[0].given.events[3].ChildFound: There is no event `ChildFound`.',
      '21 examples[0].given.events[4].ChildLocated.by: `social-wrker` is no role.',
      '22 examples[0].given.events[5].ChildLocated.at: `28 March` is no moment with an offset, such as 2025-10-25T18:00+01:00, and no day.',
    ]);
  });

  it('a body that its event does not have', () => {
    expect(
      differencesIn(
        story('        - ChildLocated: { at: 2025-03-28T20:00Z, untill: known_authorised }\n', 'none'),
      ),
    ).toEqual([
      '20 examples[0].given.events[3].ChildLocated.untill: There is no field `untill` here. Did you mean `until`?',
    ]);
  });

  it('a field of what follows that there is not, or a moment that is none', () => {
    expect(differencesIn(story('', '{ deu: 2025-03-31T20:00Z, due: Monday }'))).toEqual([
      '20 examples[0].then.deu: There is no field `deu` here. Did you mean `due`?',
      '20 examples[0].then.due: `Monday` is no moment with an offset, such as 2025-10-25T18:00+01:00.',
    ]);
  });

  it('counting working days past the last bank holiday that is known', () => {
    expect(
      differencesIn(story('        - ChildLocated: { at: 2029-01-02 }\n', 'none'), {
        within: '{ working_days: 3 }',
      }),
    ).toEqual([
      '13 examples[0]: This example goes past 2028-12-31, the last day whose bank holidays are known.',
    ]);
  });
});
