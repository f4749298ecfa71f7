import { expect, test } from 'vitest';
import { lookedAfter } from '../testing/children.ts';
import { ofChild } from '../testing/facts.ts';
import { order, recorded } from '../testing/given.ts';
import { givenChild } from '../testing/given-child.ts';
import { people } from '../testing/people.ts';
import { plainDate } from '../time/instant.ts';
import { foldChild } from './child.ts';
import { isOldPhoto, latestPhoto } from './photo.ts';

const child = lookedAfter();
const photo = { document: 'a-document', takenOn: '2025-01-01' };

test('whoever may report a child gives a photo, with the day on which it was taken', () => {
  expect(givenChild(child).when(order('KeepPhoto', photo, { by: people.fosterCarer }))).toEqual(
    recorded(['PhotoKept', photo]),
  );
  expect(givenChild(child).when(order('KeepPhoto', photo, { by: people.teacher }))).toEqual(
    recorded(['PhotoKept', photo]),
  );
});

test('a photo is not taken after it was given, nor before the child was born', () => {
  expect(givenChild(child).when(order('KeepPhoto', { ...photo, takenOn: '2025-02-04' }))).toMatchObject({
    refused: 'photo-from-the-future',
    at: 'body.takenOn',
  });
  expect(givenChild(child).when(order('KeepPhoto', { ...photo, takenOn: '1999-02-04' }))).toMatchObject({
    refused: 'photo-from-before-birth',
    at: 'body.takenOn',
  });
});

const kept = (document: string, takenOn: string) =>
  ofChild('PhotoKept', { document, takenOn }, { at: '2025-01-10' });
const latest = (...photos: ReturnType<typeof kept>[]) =>
  latestPhoto(foldChild([...child, ...photos].map((event, index) => ({ ...event, version: index + 1 }))));

test('the photo that was taken last shows the child, however late an older one was given', () => {
  expect(latest(kept('new', '2025-01-01'), kept('old', '2020-01-01'))).toEqual({
    document: 'new',
    takenOn: plainDate('2025-01-01'),
  });
  expect(latest(kept('first', '2025-01-01'), kept('second', '2025-01-01'))?.document).toBe('second');
  expect(latest()).toBeUndefined();
});

test('a photo is old when it was taken more than a year before', () => {
  expect(isOldPhoto(plainDate('2024-10-24'), plainDate('2025-10-24'))).toBe(false);
  expect(isOldPhoto(plainDate('2024-10-23'), plainDate('2025-10-24'))).toBe(true);
});
