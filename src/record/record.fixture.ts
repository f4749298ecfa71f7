import type { PackLibrary } from '../procedures/pack-library.ts';
import { readPacks } from '../procedures/read-packs.ts';
import type { Order } from './order.ts';
import { readStoryLine } from './story-line.ts';

const read = readPacks('procedures');
if (Array.isArray(read)) throw new Error('The procedures that ship with Homeward have mistakes');

export const shippedLibrary: PackLibrary = read;

/** An order as a story tells it: the social worker's of Medway unless said otherwise. */
export function order(line: Record<string, unknown>, more: Partial<Order> = {}): Order {
  const addressed = readStoryLine(line, '887');
  if ('refused' in addressed) throw new Error(`${addressed.at}: ${addressed.says}`);
  return { ...addressed, books: '887', ...more };
}

const carer = { role: 'foster-carer', agency: 'placement:foster-home-1', person: 'Carer Example' };

/** A looked-after child of Medway in a foster home there, made up. */
export const looksAfter = (child: string): readonly Order[] =>
  [
    {
      command: 'RecordChild',
      body: {
        names: [{ given: 'Testchild', family: 'Alder', kind: 'known_as' }],
        dateOfBirth: '2010-05-01',
        identifiers: [],
      },
    },
    { command: 'TakeResponsibility', body: { authority: '887' } },
    { command: 'ChangeGroup', body: { group: 'lac_own' } },
    { command: 'StartPlacement', body: { type: 'U6', host: '887', home: 'foster-home-1' } },
  ].map((line) => order({ ...line, child, happened: '2025-01-06T09:00' }));

export const reportsMissing = (child: string, episode: string, happened: string, more: Partial<Order> = {}) =>
  order(
    {
      command: 'ReportChildMissing',
      child,
      episode,
      happened,
      by: carer,
      body: { strand: 'care', whereabouts: 'unknown', to: ['police', 'authority'], items: [], force: 'kent' },
    },
    more,
  );

export const returns = (child: string, episode: string, happened: string) =>
  order({
    command: 'ReturnChild',
    child,
    episode,
    happened,
    by: carer,
    body: { to: 'placement', safeToReturn: 'yes' },
  });
