import type { Directory } from '../../../../domain/authorities/directory.ts';
import { reportItem } from '../../../../domain/code-sets/report-items.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import type { AboutChild } from '../about-children.ts';
import { addressOf, type DraftAtHand, type QuestionPage } from '../draft.ts';
import { photoAddress, photoAsShown } from '../photo/photo-as-shown.ts';
import { namesOf } from '../questions/asking.ts';
import { type ItemSaid, itemsOf } from '../send/items.ts';
import { textOf } from '../send/said.ts';

const pageOfItem: Readonly<Record<ItemSaid['item'], QuestionPage>> = {
  identity: 'describe',
  where_and_when: 'when',
  with_whom: 'tonight',
  clothing_and_belongings: 'tonight',
  description_and_photo: 'sheet',
  medical_history: 'sheet',
  last_seen: 'when',
  circumstances: 'tonight',
  family_friends_associates: 'sheet',
  risk_assessment: 'sheet',
};

/** Everything that is about to be sent, with a way back to each page. */
export function checkView(
  { draft, name }: DraftAtHand,
  about: readonly AboutChild[],
  directory: Directory,
  now: Instant,
  refused: readonly string[],
) {
  const checks = textOf(draft.now, 'next') === 'checks';
  const to = (page: QuestionPage) => addressOf(name, page);
  const force = textOf(draft.when, 'force');
  return {
    key: name.key,
    errors: refused.map((text) => ({ text, href: '#send' })),
    button: checks ? 'Start the checks' : 'Send the report',
    says: checks
      ? 'Nobody is told yet. If the child is not found by then, people are to be told at once.'
      : "It goes to children's services at once. Sending it is not telling the police: ring 101 after sending, and read them the sheet.",
    common: [
      {
        key: 'Where they are',
        value: textOf(draft.now, 'whereabouts') === 'known_with_concern' ? 'Known, with worry' : 'Not known',
        href: to('now'),
      },
      {
        key: 'What happens now',
        value: checks ? `Checks, for ${textOf(draft.now, 'minutes')} minutes` : 'Report now',
        href: to('now'),
      },
      {
        key: 'Particular reason to worry',
        value: textOf(draft.now, 'worry') ?? 'None said',
        href: to('now'),
      },
      {
        key: 'Police force',
        value: (force && directory.force(force)?.name) ?? 'Not said',
        href: to('when'),
      },
    ],
    children: about.map((one, index) => ({
      name: one.chosen.name,
      photo: photoAsShown({ draft, name }, one, index, now),
      photoHref: photoAddress(name, index),
      rows: itemsOf(draft, one, directory, now)
        .filter(
          ({ item }) => item !== 'risk_assessment' || one.lookedAfter || one.chosen.described?.lookedAfter,
        )
        .map(({ item, answer }) => ({
          key: labelOf(item),
          value: answer ?? 'Not known yet',
          href: item === 'identity' && !one.chosen.described ? undefined : to(pageOfItem[item]),
        })),
    })),
    names: namesOf(draft),
  };
}

export const labelOf = (item: ItemSaid['item']): string =>
  reportItem.entries.find(({ code }) => code === item)?.label ?? item;
