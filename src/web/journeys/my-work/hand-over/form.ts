import { type Fields, isTooLong } from '../../../forms/fields.ts';
import type { FormError } from '../../../forms/form-errors.ts';
import { afterColon, type Giving } from '../allocate/orders.ts';
import type { EpisodeAtWork } from './read-episodes.ts';
import type { Offered, Shift } from './read-shift.ts';
import { idOf } from './view-model.ts';

export type Read = readonly FormError[] | { readonly givings: readonly Giving[] };

/** What hands the chosen episodes over to another team, each with what those who come have to know. */
export function readOffer(fields: Fields, { team, others, ours, offeredByUs }: Shift): Read {
  // Of a form that is sent again the record says that it was sent before.
  const chosen = [...ours, ...offeredByUs].filter((one) => fields.all('chosen').includes(idOf(one)));
  const to = others.find((name) => name === fields.get('to'));
  const wordsOf = (one: EpisodeAtWork) => fields.get(`words ${idOf(one)}`);
  const tooLong = ours.findIndex((one) => isTooLong(wordsOf(one)));
  const errors: readonly FormError[] = [
    ...(chosen.length === 0 ? [{ field: 'chosen', text: 'Choose what you hand over' }] : []),
    ...(tooLong < 0 ? [] : [{ field: `words-${tooLong + 1}`, text: 'Write 20,000 characters or less' }]),
    ...(to === undefined ? [{ field: 'to', text: 'Choose the team or shift that you hand over to' }] : []),
  ];
  if (errors.length > 0 || to === undefined) return errors;
  return {
    givings: chosen.map((one) => {
      const words = wordsOf(one);
      return { ...at(one), type: 'OfferHandOver', body: { from: team, to, ...(words !== '' && { words }) } };
    }),
  };
}

/** What accepts the chosen offers, or refuses them for a reason. */
export function readAnswer(fields: Fields, { team, offeredToUs, answered }: Shift): Read {
  const before = answered.map((one) => ({ ...one, offer: one.answered.offer }));
  const chosen = [...offeredToUs, ...before.filter(({ offer }) => offer.body.to === team)].filter((one) =>
    fields.all('answered').includes(idOf(one)),
  );
  const refuses = fields.get('answer') === 'refuse';
  const reason = fields.get('reason');
  const errors: readonly FormError[] = [
    ...(chosen.length === 0 ? [{ field: 'answered', text: 'Choose what you answer' }] : []),
    ...(refuses && reason === '' ? [{ field: 'reason', text: 'Say why you refuse' }] : []),
    ...(isTooLong(reason) ? [{ field: 'reason', text: 'Say why in 20,000 characters or less' }] : []),
  ];
  if (errors.length > 0) return errors;
  return {
    givings: chosen.map((one) =>
      refuses
        ? { ...at(one), type: 'RefuseHandOver', body: { offer: one.offer.version, reason } }
        : { ...at(one), type: 'AcceptHandOver', body: { offer: one.offer.version } },
    ),
  };
}

/** What takes an offer back. */
export const readTakeBack = (fields: Fields, { offeredByUs }: Shift): Read => ({
  givings: offeredByUs
    .filter((one: Offered) => fields.get('taken-back') === idOf(one))
    .map((one) => ({ ...at(one), type: 'WithdrawHandOver', body: { offer: one.offer.version } })),
});

const at = ({ row: { owner, child, episode } }: EpisodeAtWork) => ({
  ...{ owner, child: afterColon(child), episode: afterColon(episode) },
});
