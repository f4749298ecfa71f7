import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant } from '../../domain/time/instant.ts';
import { looksAfter, reportsMissing, shippedLibrary } from '../../record/record.fixture.ts';
import { openSending, signedIn, takes, wayThat } from '../sending/sending.fixture.ts';
import { acknowledgeFromOutside } from './acknowledge-from-outside.ts';
import { lookAtLink } from './look-at-link.ts';
import { relay } from './relay.ts';

const medway = 'childrens-social-care:887' as const;
const email = wayThat(takes);

let sending: Awaited<ReturnType<typeof openSending>>;
beforeAll(async () => {
  sending = await openSending('2025-10-24T17:00:00Z', { email: email.channel });
  await sending.employ('Frankie Example', 'front-door', medway);
  await sending.nameMailbox('police:kent', 'police-missing-unit', 'missing@kent.police.example');
  await sending.give(...looksAfter('t1'), reportsMissing('t1', 'e-t1', '2025-10-24T18:00'));
  await sending.send();
});
afterAll(() => sending.close());

const tokenSent = () => email.given[0]!.text.link.replace('https://homeward.example.gov.uk/outside/', '');
const at = (time: string) => instant(`2025-10-24T${time}:00Z`);
const answer = (token: string, name: string, now: ReturnType<typeof at>) =>
  acknowledgeFromOutside(sending.store, shippedLibrary, { token, name, reference: 'KP-2231', now });

describe('a force that does not work in Homeward is told by mail that a child is missing', () => {
  it('the link shows what kind of thing it is, and nothing of the child', async () => {
    expect(await lookAtLink(sending.store, tokenSent(), at('17:05'))).toEqual({
      kind: 'open',
      message: await sending.messageTo('police-missing-unit'),
      ...{ role: 'police-missing-unit', agency: 'police:kent', sentAt: at('17:00') },
      notices: [{ about: 'missing', cause: 'arises', urgent: false, asks: true, count: 1 }],
    });
  });

  it('what is kept of the link is not enough to use it', async () => {
    const { rows } = await sending.store.worker.query<{ hash: string }>(
      `select encode(token_hash, 'base64') as hash from homeward.acknowledgement_link`,
    );
    expect(await answer(rows[0]!.hash, 'Officer Example', at('17:06'))).toMatchObject({
      refusal: { refused: 'no-such-link' },
    });
  });

  it('after a week it is good for nothing', async () => {
    expect(await answer(tokenSent(), 'Officer Example', instant('2025-10-31T17:00Z'))).toEqual({
      kind: 'refused',
      refusal: {
        refused: 'link-expired',
        says: "This link was good for seven days. Ring the authority's children's services.",
      },
    });
  });

  it('nobody answers without a name', async () => {
    expect(await answer(tokenSent(), ' ', at('17:07'))).toMatchObject({ refusal: { refused: 'no-name' } });
  });

  it('an officer gives a name and their reference, and the police are told', async () => {
    expect(await answer(tokenSent(), 'Officer Example', at('17:08'))).toEqual({
      ...{ kind: 'acknowledged', by: 'Officer Example', at: at('17:08') },
    });
    expect(await sending.settled('SG-NOTIFY-POLICE')).toEqual(['met']);
    const { rows } = await sending.store.record.query<{ made_by: object; recorded_by: object }>(
      `select made_by, recorded_by from homeward.event where type = 'NoticeAcknowledged'`,
    );
    expect(rows).toEqual([
      {
        made_by: {
          ...{ person: 'Officer Example', role: 'police-missing-unit', agency: 'police:kent' },
          ...{ how: 'system', toldAt: at('17:08') },
        },
        recorded_by: { person: 'Homeward', role: 'data-steward', agency: medway },
      },
    ]);
    expect(await answersKept()).toEqual([{ answer: 'KP-2231', acknowledged_how: 'link' }]);
  });

  it('it is good once: sent twice it is answered as before, and nobody else can use it', async () => {
    expect(await answer(tokenSent(), 'Officer Example', at('17:09'))).toEqual({
      ...{ kind: 'acknowledged', by: 'Officer Example', at: at('17:08') },
    });
    expect(await answer(tokenSent(), 'Somebody Else', at('17:10'))).toMatchObject({
      refusal: { refused: 'link-used' },
    });
    expect(await answersKept()).toEqual([{ answer: 'KP-2231', acknowledged_how: 'link' }]);
  });
});

describe('whoever has parental responsibility is nobody here, so somebody rings', () => {
  const frankie = signedIn('', 'Frankie Example', 'front-door', medway);
  const call = async (words: string, now = at('18:00')) =>
    relay(sending.store, shippedLibrary, {
      ...{ notice: await noticeTo('parent-with-parental-responsibility'), by: frankie, now },
      ...{ answeredBy: 'Parent Example', at: at('17:40'), words },
    });

  it('a call of which nothing is said, or that is yet to come, is none', async () => {
    expect(await call(' ')).toMatchObject({ refusal: { refused: 'nothing-said', at: 'words' } });
    expect(await call('Told.', at('17:30'))).toMatchObject({ refusal: { refused: 'call-in-future' } });
  });

  it('who answered, when and what was said is the acknowledgement, and meets the duty', async () => {
    expect(await sending.settled('SG-NOTIFY-PR')).toEqual(['open']);
    expect(await call('Told that the child is missing since six.')).toEqual({
      ...{ kind: 'acknowledged', by: 'Parent Example', at: at('17:40') },
    });
    const said = await sending.inRecord('episode:e-t1');
    expect(said).toContain('NoticeSent | parent-with-parental-responsibility | phone | Frankie Example');
    expect(said).toContain('NoticeAcknowledged | parent-with-parental-responsibility | Frankie Example');
    await sending.send();
    expect(await sending.inRecord('episode:e-t1')).toEqual(said);
  });
});

const answersKept = async () => {
  const { rows } = await sending.store.worker.query(
    `select answer, acknowledged_how from homeward.notice where told = 'police-missing-unit'`,
  );
  return rows;
};

const noticeTo = async (told: string): Promise<string> => {
  const { rows } = await sending.store.worker.query<{ notice: string }>(
    'select notice from homeward.notice where told = $1',
    [told],
  );
  return rows[0]!.notice;
};
