import { describe, expect, test } from 'vitest';
import { foldChild } from '../child/child.ts';
import { relationshipsOf } from '../child/relationships.ts';
import { responsibleAuthorityAt } from '../child/status.ts';
import { reportActs } from '../report/acts.ts';
import { atHome, inGroup, lookedAfter } from '../testing/children.ts';
import { type Fact, ofChild, versioned, when } from '../testing/facts.ts';
import { givenEpisode, order, recorded } from '../testing/given.ts';
import { givenChild } from '../testing/given-child.ts';
import { people } from '../testing/people.ts';
import { type Instant, instant } from '../time/instant.ts';
import { handedOver, offersOf, openOffer } from './offers.ts';

const moved = { to: '883', reason: 'The child lives with an aunt in Thurrock now.' };
const frontDoor = {
  person: 'Front Door Testperson',
  role: 'front-door',
  agency: 'childrens-social-care:883',
} as const;
const [offeredAt, answeredAt] = ['2025-02-03T10:00:00Z', '2025-02-05T15:00:00Z'];

const offered = ofChild('ResponsibilityOffered', moved, { by: people.teamManager, at: offeredAt });
/** The child of Medway, whose statements are three at home and five in care; the offer comes after them. */
const offer = (child: readonly Fact[]) => child.length + 1;
const accepted = (child: readonly Fact[], record?: string): readonly Fact[] => [
  offered,
  ofChild(
    'ResponsibilityAccepted',
    { offer: offer(child), ...(record !== undefined && { record }) },
    { by: frontDoor, at: answeredAt },
  ),
  ofChild('ResponsibilityTaken', { authority: '883' }, { by: frontDoor, at: answeredAt }),
];
const offering = (body: object = moved, by: Fact['madeBy'] = people.teamManager) =>
  order('OfferResponsibility', body, { by, at: offeredAt });
const accepting = (by: Fact['madeBy'] = frontDoor, at = answeredAt) =>
  order('AcceptResponsibility', { record: 'alder-there' }, { by, at });

describe('responsibility is offered to another authority', () => {
  test('by a manager of the authority that is responsible, with the reason', () => {
    expect(givenChild(atHome()).when(offering())).toEqual(recorded(['ResponsibilityOffered', moved]));
  });

  test('not by an authority that is not responsible, and the attempt is kept', () => {
    const other = { ...people.teamManager, agency: 'childrens-social-care:886' } as const;
    expect(givenChild(atHome()).when(offering(moved, other))).toMatchObject({
      refused: 'not-yours-to-offer',
      audited: true,
    });
  });

  test('not by a social worker without a manager', () => {
    expect(givenChild(atHome()).when(offering(moved, people.socialWorker))).toMatchObject({
      refused: 'not-yours-to-do',
    });
  });

  test('not to itself, and not twice while nobody has answered', () => {
    expect(givenChild(atHome()).when(offering({ ...moved, to: '887' }))).toMatchObject({
      refused: 'offered-to-itself',
      at: 'body.to',
    });
    const again = offering({ to: '886', reason: 'To Kent after all.' });
    expect(givenChild([...atHome(), offered]).when(again)).toMatchObject({ refused: 'offer-is-open' });
  });

  test('whoever offers stays responsible until the other accepts', () => {
    const child = foldChild(versioned([...atHome(), offered]));
    expect(responsibleAuthorityAt(child, instant('2025-02-04T00:00Z'))).toBe('887');
    expect(openOffer(child)?.body).toEqual(moved);
    expect(handedOver(child)).toBeUndefined();
  });
});

describe('the other authority answers', () => {
  test('it accepts, and from that moment on it is responsible', () => {
    expect(givenChild([...atHome(), offered]).when(accepting())).toEqual(
      recorded(
        ['ResponsibilityAccepted', { offer: 4, record: 'alder-there' }],
        ['ResponsibilityTaken', { authority: '883', reason: moved.reason }],
      ),
    );
    const child = foldChild(versioned([...atHome(), ...accepted(atHome(), 'alder-there')]));
    expect(responsibleAuthorityAt(child, (instant(answeredAt) - 1) as Instant)).toBe('887');
    expect(responsibleAuthorityAt(child, instant(answeredAt))).toBe('883');
    expect(handedOver(child)).toMatchObject({
      from: 'childrens-social-care:887',
      to: '883',
      record: 'alder-there',
    });
  });

  test('the care of a looked-after child is taken over by another authority (E3)', () => {
    expect(givenChild([...lookedAfter(), offered]).when(accepting())).toEqual(
      recorded(
        ['ResponsibilityAccepted', { offer: 6, record: 'alder-there' }],
        ['CareEnded', { reason: 'E3' }],
        ['ResponsibilityTaken', { authority: '883', reason: moved.reason }],
      ),
    );
  });

  test('it refuses with a reason, and whoever offered stays responsible', () => {
    const refusing = order(
      'RefuseResponsibility',
      { reason: 'The stay is for a week.' },
      {
        by: frontDoor,
        at: answeredAt,
      },
    );
    expect(givenChild([...atHome(), offered]).when(refusing)).toEqual(
      recorded(['ResponsibilityRefused', { offer: 4, reason: 'The stay is for a week.' }]),
    );
  });

  test('on the telephone, and somebody of the authority that offered takes it down', () => {
    const told = { ...frontDoor, how: 'telephone' } as const;
    const command = order(
      'AcceptResponsibility',
      {},
      {
        by: told,
        at: answeredAt,
        recordedBy: people.teamManager,
      },
    );
    expect(givenChild([...atHome(), offered]).when(command)).toMatchObject({
      events: [{ type: 'ResponsibilityAccepted', body: { offer: 4 } }, { type: 'ResponsibilityTaken' }],
    });
  });

  test('nobody accepts for another authority, nor before there was an offer, nor where there is none', () => {
    const given = givenChild([...atHome(), offered]);
    expect(given.when(accepting(people.teamManager))).toMatchObject({ refused: 'not-yours-to-answer' });
    expect(given.when(accepting(frontDoor, '2025-02-03T09:00:00Z'))).toMatchObject({
      refused: 'answered-before-offered',
      at: 'happened',
    });
    expect(givenChild(atHome()).when(accepting())).toMatchObject({ refused: 'no-open-offer' });
  });

  test('the same answer sent twice is one', () => {
    const facts = [...atHome(), ...accepted(atHome(), 'alder-there')];
    expect(givenChild(facts).when(accepting())).toEqual({ events: [] });
  });

  test('only whoever offered takes the offer back', () => {
    const taking = (by: Fact['madeBy']) =>
      order('WithdrawResponsibilityOffer', { reason: 'The child came back.' }, { by, at: answeredAt });
    const given = givenChild([...atHome(), offered]);
    expect(given.when(taking(people.teamManager))).toEqual(
      recorded(['ResponsibilityOfferWithdrawn', { offer: 4, reason: 'The child came back.' }]),
    );
    const theirs = { ...people.teamManager, agency: 'childrens-social-care:883' } as const;
    expect(given.when(taking(theirs))).toMatchObject({ refused: 'not-yours-to-answer' });
  });
});

describe('once it is accepted', () => {
  const goneOn = [...atHome(), ...accepted(atHome(), 'alder-there')];

  test('what is new of the child is recorded in the books of the other authority', () => {
    const flag = order('RaiseFlag', { flag: 'cme' }, { at: '2025-02-06T09:00:00Z' });
    expect(givenChild(goneOn).when(flag)).toMatchObject({
      refused: 'goes-on-elsewhere',
      inTheWay: 'alder-there',
    });
  });

  test('an absence that begins now is reported there; one that began before is still recorded here', () => {
    const report = (at: string) =>
      order(
        'ReportChildMissing',
        { strand: 'home', whereabouts: 'unknown', to: ['police'], items: [], force: 'kent' },
        { at, by: people.socialWorker, now: '2025-02-07T09:00:00Z' },
      );
    const given = givenEpisode({ child: goneOn });
    expect(given.when(reportActs, report('2025-02-06T20:00:00Z'))).toMatchObject({
      refused: 'goes-on-elsewhere',
    });
    expect(given.when(reportActs, report('2025-02-04T20:00:00Z'))).toMatchObject({
      events: [{ type: 'EpisodeOpened' }, { type: 'ChildReported' }],
    });
  });

  test('of an authority that does not work in Homeward the record here is all there is, and goes on', () => {
    const flag = order('RaiseFlag', { flag: 'cme' }, { at: '2025-02-06T09:00:00Z' });
    expect(givenChild([...atHome(), ...accepted(atHome())]).when(flag)).toEqual(
      recorded(['FlagRaised', { flag: 'cme' }]),
    );
  });

  test('a child for whom the authority takes responsibility again is its own again', () => {
    const back = ofChild('ResponsibilityTaken', { authority: '887' }, { at: '2025-02-20T09:00:00Z' });
    expect(handedOver(foldChild(versioned([...goneOn, back])))).toBeUndefined();
  });
});

describe('who has to do with the child', () => {
  const ofAuthorities = (...facts: readonly Fact[]) =>
    relationshipsOf(foldChild(versioned([...inGroup('home_cin'), ...facts]))).filter(({ kind }) =>
      ['responsible', 'formerly', 'offered'].includes(kind),
    );
  const [medway, thurrock] = ['childrens-social-care:887', 'childrens-social-care:883'];
  const since = when('2024-09-02T09:00:00Z');

  test('until it answers the other authority is offered responsibility, and nothing else', () => {
    expect(ofAuthorities(offered)).toEqual([
      { agency: medway, kind: 'responsible', from: since },
      { agency: thurrock, kind: 'offered', from: when(offeredAt) },
    ]);
  });

  test('accepted, the one is responsible and the other was', () => {
    const at = when(answeredAt);
    expect(ofAuthorities(...accepted(inGroup('home_cin')))).toEqual([
      { agency: medway, kind: 'responsible', from: since, to: at },
      { agency: thurrock, kind: 'responsible', from: at },
      { agency: thurrock, kind: 'offered', from: when(offeredAt), to: at },
      { agency: medway, kind: 'formerly', from: at },
    ]);
  });

  test('offered twice from the same day on it is one relationship, which lasts as the last offer does', () => {
    const day = '2025-02-03';
    const first = ofChild('ResponsibilityOffered', moved, { by: people.teamManager, at: day });
    const back = ofChild(
      'ResponsibilityOfferWithdrawn',
      { offer: 4, reason: 'Too soon.' },
      { by: people.teamManager, at: day },
    );
    const again = ofChild(
      'ResponsibilityOffered',
      { ...moved, reason: 'Now.' },
      { by: people.teamManager, at: day },
    );
    expect(ofAuthorities(first, back, again).filter(({ kind }) => kind === 'offered')).toEqual([
      { agency: thurrock, kind: 'offered', from: when(day) },
    ]);
  });

  test('an authority that refused reads its answer for 30 days', () => {
    const refused = ofChild(
      'ResponsibilityRefused',
      { offer: 4, reason: 'The stay is for a week.' },
      { by: frontDoor, at: answeredAt },
    );
    expect(ofAuthorities(offered, refused)[1]).toEqual({
      agency: thurrock,
      kind: 'offered',
      from: when(offeredAt),
      to: when('2025-03-07T15:00:00Z'),
    });
    expect(offersOf(foldChild(versioned([...atHome(), offered, refused])))).toMatchObject([
      { offer: { body: moved }, answer: { type: 'ResponsibilityRefused' } },
    ]);
  });
});
