import { describe, expect, it, test } from 'vitest';
import { episodeEvents } from '../../../domain/episode/events.ts';
import { actNames } from '../all-acts.ts';
import { actWords } from '../words/all-words.ts';
import { actThatSays } from './act-that-says.ts';
import { made } from './form.fixture.ts';
import type { FormField } from './form-field.ts';
import { formOf } from './form-of.ts';

const paths = (fields: readonly FormField[], within = ''): readonly string[] =>
  fields.flatMap((field) => [
    within + field.key,
    ...('fields' in field ? paths(field.fields, `${within}${field.key}.`) : []),
  ]);

const labels = (fields: readonly FormField[]): readonly string[] =>
  fields.flatMap((field) => [
    ...(field.kind === 'kept' ? [] : [field.label]),
    ...('choices' in field ? field.choices.map(({ text }) => text) : []),
    ...('fields' in field ? labels(field.fields) : []),
  ]);

describe.each(actNames)('%s', (act) => {
  const form = formOf(act, made);

  it('has words for every field and every choice', () => {
    expect(labels(form).filter((label) => label.trim() === '')).toEqual([]);
    expect(actWords[act].name).toMatch(/^[A-Z].*[^.]$/);
    expect(actWords[act].hint).toMatch(/^[A-Z].*\.$/);
  });

  it('has words for no field that it does not ask for', () => {
    const asked = paths(form);
    const said = Object.keys(actWords[act].fields ?? {}).filter((path) => path !== 'body');
    expect(said.filter((path) => !asked.includes(path))).toEqual([]);
  });
});

const field = (act: Parameters<typeof formOf>[0], key: string) =>
  formOf(act, made).find((one) => one.key === key);

test('a text that says much is asked for in a box, a short one in a line', () => {
  expect(formOf('RecordSighting', made)).toMatchObject([
    { key: 'place', kind: 'text', label: 'Where was the child seen?', optional: true },
    { key: 'withWhom', kind: 'text', optional: true },
    { key: 'words', kind: 'long-text', optional: false },
    {
      key: 'reporter',
      kind: 'group',
      optional: true,
      fields: [{ key: 'name' }, { key: 'role', kind: 'code' }],
    },
  ]);
});

test('a code is chosen by its label, as its set has it on that day', () => {
  expect(field('LogContactAttempt', 'result')).toMatchObject({
    kind: 'code',
    choices: [
      { value: 'no_answer', text: 'No answer' },
      { value: 'spoke_safe' },
      { value: 'spoke_concern' },
      { value: 'message_left' },
      { value: 'seen' },
    ],
  });
  const sex = field('RecordChild', 'sex');
  expect(sex?.kind === 'code' && sex.choices.map(({ value }) => value)).toEqual(['M', 'F', 'U']);
});

test('what was said before is chosen from the record and never typed as a number', () => {
  expect(field('AcceptSearchLead', 'offer')).toMatchObject({
    kind: 'code',
    reads: 'number',
    choices: [{ value: '2', text: 'SearchLeadOffered yesterday 11pm' }],
  });
  expect(field('HoldInterview', 'alsoCovers')).toMatchObject({ kind: 'codes', choices: made.episodes });
});

test('the six parts of an interview are each asked once', () => {
  expect(field('HoldInterview', 'content')).toMatchObject({
    kind: 'each',
    of: 'item',
    choices: [
      { value: 'C1' },
      { value: 'C2' },
      { value: 'C3' },
      { value: 'C4' },
      { value: 'C5' },
      { value: 'C6' },
    ],
    fields: [
      { key: 'answer', kind: 'long-text' },
      { key: 'childDidNotWishToSay', kind: 'tick' },
      { key: 'notAppropriate', kind: 'tick' },
    ],
  });
});

test('moments that have been and moments that lie ahead are asked for differently', () => {
  expect(field('OpenWithChecks', 'leftAt')).toMatchObject({ kind: 'past' });
  expect(field('OpenWithChecks', 'deadline')).toMatchObject({ kind: 'ahead', needs: 'time' });
  expect(field('AgreeFollowUp', 'by')).toMatchObject({ kind: 'ahead', needs: 'day' });
  expect(field('DecideFrequency', 'reviewOn')).toMatchObject({ kind: 'date' });
});

test('a reporter is never asked for a class or a grade', () => {
  expect(field('ReportChildMissing', 'class')).toBeUndefined();
  expect(field('ReportChildMissing', 'grade')).toBeUndefined();
});

test('a field can be left out where it does not apply', () => {
  const keys = formOf('GradeRisk', { ...made, without: ['asTold'] }).map(({ key }) => key);
  expect(keys).toEqual(['grade', 'reason', 'qualityAssuredBy']);
});

test.each(Object.keys(episodeEvents))(
  'a statement %s can be put right in the words of the act that makes it',
  (type) => {
    const correcting = actThatSays(type);
    if (correcting === undefined) return expect(onlyTheirTime).toContain(type);
    const form = formOf('CorrectFact', { ...made, correcting });
    expect(form.map(({ key }) => key)).toEqual(['version', 'reason', 'happened', 'body']);
  },
);

/** What has an act of its own to undo it, or is not said by anybody alone. */
const onlyTheirTime = [
  'ProceduresRebound',
  'EpisodeVoided',
  'VoidingUndone',
  'DuplicateMergedIn',
  'DuplicateSeparated',
  'EpisodeImported',
  'FactCorrected',
  'FactWithdrawn',
];

describe('a field that is needed because of another answer', () => {
  const fieldsOf = (act: Parameters<typeof formOf>[0]) =>
    formOf(act, made).flatMap(({ key, neededWhen }) =>
      neededWhen === undefined ? [] : [{ key, neededWhen }],
    );

  test('says so: whoever was told by telephone is named, with what was said', () => {
    expect(fieldsOf('SendNotice').map(({ key, neededWhen }) => [key, neededWhen.says])).toEqual([
      ['recipient', 'needed by telephone or face to face'],
      ['words', 'needed by telephone or face to face'],
    ]);
  });

  test.each(actNames)('%s: the other field is there and has that answer', (act) => {
    const form = formOf(act, made);
    for (const { neededWhen } of fieldsOf(act)) {
      const other = form.find(({ key }) => key === neededWhen.field)!;
      const { answered } = neededWhen;
      const offered =
        'choices' in other
          ? other.choices.map(({ value }) => value)
          : other.kind === 'yes-no'
            ? ['yes', 'no']
            : [];
      expect(offered).toEqual(expect.arrayContaining([...('is' in answered ? answered.is : answered.not)]));
    }
  });
});
