import type { Membership } from '../../../../access/people/signed-in.ts';
import { may } from '../../../../access/policy/policy.ts';
import type { Directory } from '../../../../domain/authorities/directory.ts';
import { groupAt } from '../../../../domain/child/status.ts';
import { childGroup } from '../../../../domain/code-sets/child-group.ts';
import { label } from '../../../../domain/code-sets/code-set.ts';
import { permits } from '../../../../domain/deciding/act.ts';
import { handingOverActs } from '../../../../domain/responsibility/acts.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { fieldViews } from '../../../acts/view/field-view.ts';
import type { Fields } from '../../../forms/fields.ts';
import { errorView, type FormError } from '../../../forms/form-errors.ts';
import { identityOf } from '../../../reading/identity.ts';
import { sayAgency } from '../../../words/say-agency.ts';
import { sayAuthority } from '../../../words/say-authority.ts';
import { sayMaker, someone } from '../../../words/say-maker.ts';
import { sayInstant, sayWhen } from '../../../words/say-when.ts';
import type { SeenOffer } from '../read-offer.ts';
import type { OpenWork } from '../read-open-work.ts';
import { type Answering, asked } from './fields.ts';

interface Looking {
  readonly as: Membership;
  readonly directory: Directory;
  readonly now: Instant;
  readonly sent: Fields;
  readonly errors: readonly FormError[];
}

/** What somebody may do with an offer: nothing once it is answered. */
export function mayDo(
  { offer, answer }: SeenOffer,
  as: Pick<Membership, 'role' | 'agency'>,
): readonly Answering[] {
  if (answer !== undefined) return [];
  if (as.agency === `childrens-social-care:${offer.body.to}`)
    return may(as.role, 'offered', 'core', 'answer-offer') ? ['accept', 'refuse'] : [];
  if (as.agency !== offer.madeBy.agency || !may(as.role, 'responsible', 'core', 'act')) return [];
  const takesBack = permits(handingOverActs.WithdrawResponsibilityOffer.may, as.role);
  return takesBack ? ['told', 'take-back'] : ['told'];
}

/** The page of an offer: every string of it is decided here. */
export function offerView(seen: SeenOffer, { as, directory, now, sent, errors }: Looking) {
  const { offer, child, id, seesRecord, open } = seen;
  const { name, about } = identityOf(child, now);
  const [from, to] = [sayAgency(offer.madeBy.agency, directory), sayAuthority(offer.body.to, directory)];
  const { summary, of: errorsOf } = errorView(errors);
  const may = mayDo(seen, as);
  const form = (what: Answering) =>
    may.includes(what)
      ? { fields: fieldViews(asked[what], what, { fields: sent, errors, errorsOf }) }
      : undefined;
  return {
    errors: summary,
    name,
    about,
    group: label(childGroup, groupAt(child, now)),
    ...{ from, to, standing: standingOf(seen, { from, to }) },
    offered: sayWhen(offer.happened, now),
    by: someone(offer.madeBy),
    reason: offer.body.reason,
    words: offer.body.words,
    open: open?.map((one) => openLine(one, seesRecord, now)),
    answer: answerView(seen, now),
    recordHref: seesRecord ? `/children/${encodeURIComponent(id)}` : undefined,
    nextHref: nextRecord(seen, as),
    accept: may.includes('accept'),
    refuse: form('refuse'),
    told: form('told'),
    takeBack: form('take-back'),
  };
}

/** Where things stand, in one sentence. */
function standingOf(
  { answer }: SeenOffer,
  { from, to }: { readonly from: string; readonly to: string },
): string {
  switch (answer?.type) {
    case undefined:
      return `${to} has not answered yet. Until it accepts, ${from} is responsible.`;
    case 'ResponsibilityAccepted':
      return `${to} has accepted and is responsible from then on.`;
    case 'ResponsibilityRefused':
      return `${to} has refused. ${from} is responsible.`;
    case 'ResponsibilityOfferWithdrawn':
      return `${from} took the offer back and is responsible.`;
    default:
      return answer satisfies never;
  }
}

function answerView({ answer }: SeenOffer, now: Instant) {
  if (answer === undefined) return undefined;
  return {
    at: sayWhen(answer.happened, now),
    by: sayMaker(answer, now),
    reason: 'reason' in answer.body ? answer.body.reason : undefined,
  };
}

/** An episode as the other authority has to know it; its record only for whoever sees that. */
function openLine({ episode, phase, since, over, duties }: OpenWork, seesRecord: boolean, now: Instant) {
  const todo =
    duties === 0 ? 'nothing is left to do' : `${duties} ${duties === 1 ? 'duty is' : 'duties are'} open`;
  return {
    says:
      phase === 'open'
        ? `Missing since ${sayInstant(since, now).text}: ${todo}`
        : `Back since ${sayInstant(over ?? since, now).text}: ${todo}`,
    href: seesRecord ? `/episodes/${encodeURIComponent(episode.slice('episode:'.length))}` : undefined,
  };
}

/** The record that goes on in the books of the authority that accepted, for those who work there. */
function nextRecord({ offer, answer }: SeenOffer, as: Pick<Membership, 'agency'>): string | undefined {
  const record = answer?.type === 'ResponsibilityAccepted' ? answer.body.record : undefined;
  return record !== undefined && as.agency === `childrens-social-care:${offer.body.to}`
    ? `/children/${encodeURIComponent(record)}`
    : undefined;
}
