import type { Static } from 'typebox';
import type { minimumItem } from '../../domain/report/events.ts';
import { draw, oddsOf } from '../odds.ts';
import type { Random } from '../random.ts';

type Item = Static<typeof minimumItem>;

const answers: Readonly<Record<Item['item'], string>> = {
  identity: 'As in the record.',
  where_and_when: 'Left by the front door.',
  with_whom: 'Alone, as far as is known.',
  clothing_and_belongings: 'Dark jacket, rucksack, telephone.',
  description_and_photo: 'As on the prepared sheet.',
  medical_history: 'Nothing that matters tonight.',
  last_seen: 'In the kitchen, at the time given.',
  circumstances: 'A disagreement after a telephone call.',
  family_friends_associates: 'Friends are on the prepared sheet.',
  risk_assessment: 'Updated today.',
};
const asked = Object.keys(answers) as Item['item'][];

/** Nine items for a child at home, ten for one who is looked after. @source v59-2024 L249-260, L354-364 */
const itemsWithout = (lookedAfter: boolean, ...notKnown: readonly Item['item'][]): Item[] =>
  asked
    .filter((item) => lookedAfter || item !== 'risk_assessment')
    .map((item) => (notKnown.includes(item) ? { item, notKnownYet: true } : { item, answer: answers[item] }));

const given = (lookedAfter: boolean) =>
  oddsOf<Item[]>([
    [itemsWithout(lookedAfter), 60],
    [itemsWithout(lookedAfter, 'clothing_and_belongings', 'risk_assessment'), 24],
    [itemsWithout(lookedAfter, 'with_whom', 'circumstances'), 16],
  ]);

const atHome = given(false);
const inCare = given(true);

/** What the reporter can say that night: most often everything. */
export const itemsGiven = (random: Random, lookedAfter: boolean): Item[] =>
  draw(random, lookedAfter ? inCare : atHome);

/** What was not known yet, answered. */
export const itemsAdded = (items: readonly Item[]): Item[] =>
  items.filter(({ notKnownYet }) => notKnownYet).map(({ item }) => ({ item, answer: answers[item] }));
