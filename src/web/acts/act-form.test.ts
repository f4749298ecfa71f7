import { type HTMLElement, parse } from 'node-html-parser';
import { describe, expect, it, test } from 'vitest';
import type { Recorder } from '../../domain/event/event.ts';
import { instant } from '../../domain/time/instant.ts';
import { type Fields, noFields, readFields } from '../forms/fields.ts';
import type { FormError } from '../forms/form-errors.ts';
import { templates } from '../shell/templates.ts';
import { type ActName, actNames, allActs } from './all-acts.ts';
import { made } from './form/form.fixture.ts';
import { type FormField, nameIn } from './form/form-field.ts';
import { formOf } from './form/form-of.ts';
import { makersFor } from './read/makers.ts';
import { readAct } from './read/read-act.ts';
import { firstInput } from './read/read-field.ts';
import type { Recording } from './read/read-maker.ts';
import { actFormView } from './view/act-form-view.ts';
import { actWords } from './words/all-words.ts';

const written = templates();
const dutyWorker: Recorder = {
  person: 'Worker Testperson',
  role: 'duty-social-worker',
  agency: 'childrens-social-care:887',
};
const carer: Recorder = { person: 'Carer Testperson', role: 'foster-carer', agency: 'placement:SC999001' };

const recordingBy = (act: ActName, recorder: Recorder): Recording => ({
  recorder,
  makers: makersFor(allActs[act], recorder.role),
  agencies: { police: 'police:kent' },
});

interface Shown {
  readonly fields?: Fields;
  readonly errors?: readonly FormError[];
  readonly by?: Recorder;
  readonly add?: string;
}

function page(
  act: ActName,
  { fields = noFields, errors = [], by = dutyWorker, add }: Shown = {},
): HTMLElement {
  const view = actFormView({
    act,
    form: formOf(act, made),
    about: 'Testchild Alder',
    fields,
    errors,
    recording: recordingBy(act, by),
    along: { _key: 'a-key', _seen: '7' },
    ...(add !== undefined && { add }),
  });
  return parse(written.render('acts/act-form.njk', { csrf: 'a-token', ...view }));
}

const attributes = (html: HTMLElement, selector: string, name: string): readonly string[] =>
  html.querySelectorAll(selector).map((one) => one.getAttribute(name) ?? '');

const inputs = (form: readonly FormField[], within: string): readonly string[] =>
  form.flatMap((field) => {
    const name = nameIn(within, field.key);
    switch (field.kind) {
      case 'group':
        return inputs(field.fields, name);
      case 'items':
        return inputs(field.fields, nameIn(name, 0));
      case 'each':
        return field.choices.flatMap(({ value }) => inputs(field.fields, nameIn(name, value)));
      case 'kept':
        return [];
      default:
        return [firstInput(field, name)];
    }
  });

describe.each(actNames)('%s', (act) => {
  const html = page(act);

  it('has its name as the heading and on the button', () => {
    expect(html.querySelector('h1')?.text).toBe(actWords[act].name);
    expect(html.querySelectorAll('button.govuk-button').at(-1)?.text.trim()).toBe(actWords[act].name);
  });

  it('asks for every field, each input once, every label for one of them', () => {
    const ids = attributes(html, '[id]', 'id');
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids).toEqual(expect.arrayContaining(['happened-day', ...inputs(formOf(act, made), 'body')]));
    expect(attributes(html, 'label', 'for').filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('is sent with what makes it safe to send twice, and only once by us', () => {
    expect(html.querySelector('input[name="_csrf"]')?.getAttribute('value')).toBe('a-token');
    expect(html.querySelector('input[name="_key"]')?.getAttribute('value')).toBe('a-key');
    expect(html.querySelector('input[name="_seen"]')?.getAttribute('value')).toBe('7');
  });
});

const now = instant('2025-10-27T22:00:00Z');

test('sent empty, it says what is missing, each error leading to an input of the page', () => {
  for (const act of actNames) {
    const read = readAct(formOf(act, made), noFields, now, recordingBy(act, dutyWorker));
    if (read.kind !== 'wrong') throw new Error(`${act} was read from nothing`);
    const html = page(act, { errors: read.errors });
    const ids = attributes(html, '[id]', 'id');
    const links = attributes(html, '.govuk-error-summary a', 'href');
    expect(links.length).toBe(read.errors.length);
    expect(links.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
  }
});

test('nothing that was typed is lost when a page is shown again', () => {
  const typed = new URLSearchParams([
    ['happened-day', 'today'],
    ['happened-time', 'half past'],
    ['body-place', 'O’Hare’s <b>café</b>'],
    ['body-words', 'One\nTwo "three"'],
    ['body-reporter-role', 'key-worker'],
    ['madeBy', 'other'],
    ['madeBy-name', 'Passer-by Testperson'],
  ]).toString();
  const html = page('RecordSighting', { fields: readFields(typed) });
  expect(html.querySelector('input[name="happened-day"][checked]')?.getAttribute('value')).toBe('today');
  expect(html.querySelector('#happened-time')?.getAttribute('value')).toBe('half past');
  expect(html.querySelector('#body-place')?.getAttribute('value')).toBe('O’Hare’s <b>café</b>');
  expect(html.querySelector('#body-words')?.text).toBe('One\nTwo "three"');
  expect(html.querySelector('#body-reporter-role option[selected]')?.getAttribute('value')).toBe(
    'key-worker',
  );
  expect(html.querySelector('input[name="madeBy"][checked]')?.getAttribute('value')).toBe('other');
  expect(html.querySelector('#madeBy-name')?.getAttribute('value')).toBe('Passer-by Testperson');
});

test('one more place of a list is a press of a button, without JavaScript', () => {
  const sent = readFields('body-actions-0-action=Visit&body-actions-1-action=Ring');
  const html = page('SaveActionPlan', { fields: sent, add: 'body-actions' });
  expect(html.querySelector('button[name="_add"]')?.getAttribute('value')).toBe('body-actions');
  expect(html.querySelectorAll('textarea[name$="-action"]').map(({ text }) => text)).toEqual([
    'Visit',
    'Ring',
    '',
  ]);
});

test('Enter records and never asks for another place', () => {
  const first = page('SaveActionPlan').querySelector('form button');
  expect(first?.getAttribute('name')).toBeUndefined();
});

test('few choices are seen at once, many open as a list by group', () => {
  expect(page('LogContactAttempt').querySelectorAll('input[type="radio"][name="body-result"]').length).toBe(
    5,
  );
  const html = page('SendNotice');
  expect(html.querySelectorAll('#body-to optgroup').map((group) => group.getAttribute('label'))).toContain(
    'Police',
  );
});

test('whoever takes down what others say is asked who said it; a carer only of colleagues', () => {
  const roles = (html: HTMLElement) =>
    attributes(html, '#madeBy-role option, input[name="madeBy-role"]', 'value').filter((one) => one !== '');
  expect(roles(page('RecordSighting'))).toContain('police-report-taker');
  expect(roles(page('RecordSighting', { by: carer }))).toEqual([
    'foster-carer',
    'supervising-social-worker',
    'home-manager-on-duty',
    'key-worker',
    'supported-accommodation-provider',
    'independent-provider-lead',
  ]);
});

test('what is not theirs to decide can only be recorded for somebody else, named', () => {
  const html = page('CloseEpisode');
  expect(html.querySelector('input[name="madeBy"]')).toBeNull();
  expect(html.querySelector('#madeBy')?.text).toContain('not yours to decide');
});
