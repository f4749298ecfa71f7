import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { instant } from '../../domain/time/instant.ts';
import { looksAfter, order, reportsMissing, returns, shippedLibrary } from '../../record/record.fixture.ts';
import { record } from '../../record/record.ts';
import type { Outgoing, Sent } from '../channels/channel.ts';
import { failedSendings } from './failed-sendings.ts';
import { noteReceipt } from './note-receipt.ts';
import { sendAgain } from './send-again.ts';
import { isDown, openSending, takes, wayThat } from './sending.fixture.ts';

const medway = 'childrens-social-care:887' as const;

let answers: (outgoing: Outgoing) => Sent = takes;
const email = wayThat((outgoing) => answers(outgoing));
const text = wayThat(takes);

let sending: Awaited<ReturnType<typeof openSending>>;
beforeAll(async () => {
  sending = await openSending('2025-10-24T17:00:00Z', { email: email.channel, text: text.channel });
  await sending.employ('Charlie Example', 'emergency-duty-team', medway);
  await sending.employ('Frankie Example', 'front-door', medway);
  await sending.employ('Robin Example', 'independent-reviewing-officer', medway, {
    email: 'robin@example.gov.uk',
  });
  await sending.nameMailbox('police:kent', 'police-missing-unit', 'missing@kent.police.example');
});
afterAll(() => sending.close());
beforeEach(() => {
  answers = takes;
  email.given.length = 0;
});

const goesMissing = (child: string) =>
  sending.give(...looksAfter(child), reportsMissing(child, `e-${child}`, '2025-10-24T18:00'));

describe('a looked-after child is missing', () => {
  it('in the service people are told at once, by mail whoever has an address, and the episode says so', async () => {
    await goesMissing('t1');
    await sending.send();
    expect(await sending.inRecord('episode:e-t1')).toEqual([
      'NoticeSent | allocated-social-worker | system | Homeward',
      'NoticeSent | emergency-duty-team | system | Homeward',
      'NoticeSent | independent-reviewing-officer | system | Homeward',
      'NoticeSent | police-missing-unit | secure_e_mail | Homeward',
    ]);
    expect(await sending.sendings()).toEqual([
      'emergency-duty-team | service | delivered',
      'front-door | service | delivered',
      'independent-reviewing-officer | email | sent',
      'independent-reviewing-officer | service | delivered',
      'police-missing-unit | email | sent',
    ]);
    const toOfficer = email.given.find(({ to }) => to === 'robin@example.gov.uk');
    expect(toOfficer?.text.subject).toBe('A child is missing');
    expect(toOfficer?.text.link).toBe('https://homeward.example.gov.uk/notices');
  });

  it('sending meets the duties that ask for no more, and not those that ask for an answer', async () => {
    expect(await sending.settled('SG-NOTIFY-IRO')).toEqual(['met']);
    expect(await sending.settled('SG-NOTIFY-POLICE')).toEqual(['open']);
  });

  it('looking again sends nothing again, and the episode says nothing twice', async () => {
    const said = await sending.inRecord('episode:e-t1');
    await sending.work();
    await sending.send();
    expect(email.given).toEqual([]);
    expect(await sending.inRecord('episode:e-t1')).toEqual(said);
  });

  it('whoever was writing meanwhile does not have to look again because people were told', async () => {
    const { rows } = await sending.store.record.query<{ version: number }>(
      `select version from homeward.event where stream = 'episode:e-t1' and type not like 'Notice%'
        order by version desc limit 1`,
    );
    const written = order(
      {
        ...{ command: 'RecordSighting', child: 't1', episode: 'e-t1', happened: '2025-10-24T18:20' },
        body: { words: 'Seen at the station.' },
      },
      { seen: { stream: 'episode:e-t1', version: rows[0]!.version } },
    );
    expect(await record(sending.store, shippedLibrary, written)).toMatchObject({ kind: 'recorded' });
  });
});

describe('e-mail is down for an hour', () => {
  it('in the service people are told all the same, and the police are written to once it is up again', async () => {
    answers = isDown;
    await goesMissing('t2');
    for (let attempt = 1; attempt <= 3; attempt++) await sending.send();
    expect(await sending.sendings('child:t2')).toEqual([
      'emergency-duty-team | service | delivered',
      'front-door | service | delivered',
      'independent-reviewing-officer | email | waits: The mail server cannot be reached. | 3',
      'independent-reviewing-officer | service | delivered',
      'police-missing-unit | email | waits: The mail server cannot be reached. | 3',
    ]);
    expect(await sending.inRecord('episode:e-t2')).not.toContain(
      'NoticeSent | police-missing-unit | secure_e_mail | Homeward',
    );
    answers = takes;
    sending.sleepUntil('2025-10-24T18:00:00Z');
    await sending.send();
    expect(await sending.inRecord('episode:e-t2')).toContain(
      'NoticeSent | police-missing-unit | secure_e_mail | Homeward',
    );
  });

  it('every attempt had the number of the message, and said that it was tried before', async () => {
    answers = isDown;
    await goesMissing('t3');
    await sending.send();
    await sending.send();
    const message = await sending.messageTo('police-missing-unit', 'child:t3');
    const toPolice = email.given.filter((given) => given.message === message);
    expect(toPolice.map((given) => [given.message, given.again])).toEqual([
      [message, false],
      [message, true],
    ]);
  });

  it('after a day it has failed, and somebody can have it sent again', async () => {
    for (let attempt = 1; attempt <= 12; attempt++) {
      answers = isDown;
      await sending.send();
    }
    const message = await sending.messageTo('police-missing-unit', 'child:t3');
    const failed = await failedSendings(sending.store, { owner: '887', limit: 20 });
    expect(failed.find((one) => one.message === message)).toEqual({
      ...{ message, way: 'email', attempts: 13, failedAt: sending.now() },
      reason: 'The mail server cannot be reached.',
      ...{ role: 'police-missing-unit', agency: 'police:kent', person: undefined, child: 'child:t3' },
      ...{ isUrgent: false, isHere: false },
    });
    answers = takes;
    expect(await sendAgain(sending.store, { message, way: 'email' })).toBe(true);
    expect(await sendAgain(sending.store, { message, way: 'email' })).toBe(false);
    await sending.send();
    expect(await sending.sendings('child:t3')).toContain('police-missing-unit | email | sent | 14');
  });
});

describe('one address is refused', () => {
  it('others are written to, and who would have been asked next is asked at once', async () => {
    answers = (outgoing) =>
      outgoing.to.endsWith('police.example')
        ? { kind: 'refused', reason: 'Nobody is there.' }
        : takes(outgoing);
    await goesMissing('t4');
    await sending.send();
    expect(await sending.sendings('child:t4')).toEqual([
      'emergency-duty-team | service | delivered',
      'front-door | service | delivered',
      'independent-reviewing-officer | email | sent',
      'independent-reviewing-officer | service | delivered',
      'police-missing-unit | email | failed: Nobody is there.',
    ]);
    await sending.work();
    expect(await sending.told("cause = 'silence' and stream = 'episode:e-t4'")).toEqual([
      'Fri 24 Oct 2025 19:00 BST | silence | team-manager by front-door | childrens-social-care:887 | SG-NOTIFY-POLICE',
    ]);
  });

  it('nobody else is asked to answer what asks for no answer: that the child is back', async () => {
    answers = (outgoing) => ({ kind: 'refused', reason: `Nobody is there: ${outgoing.again}.` });
    await sending.give(returns('t4', 'e-t4', '2025-10-24T19:05'));
    await sending.send();
    expect(await sending.sendings('child:t4')).toContain(
      'police-missing-unit | email | failed: Nobody is there: false.',
    );
    await sending.work();
    expect(await sending.told("cause = 'silence' and stream = 'episode:e-t4'")).toHaveLength(1);
  });

  it('of what was sent a receipt says that nobody got it, and the episode takes it back', async () => {
    await goesMissing('t5');
    await sending.send();
    const reference = await sending.messageTo('police-missing-unit', 'child:t5');
    const at = instant('2025-10-24T18:10:00Z');
    expect(await noteReceipt(sending.store, { reference, state: 'permanent_failure', at })).toBe(true);
    sending.sleepUntil('2025-10-24T18:11:00Z');
    await sending.send();
    expect(await sending.inRecord('episode:e-t5')).toContain('NoticeFailed | Homeward');
  });

  it('of what arrived a receipt says when', async () => {
    const reference = await sending.messageTo('police-missing-unit', 'child:t2');
    const at = instant('2025-10-24T18:12:00Z');
    expect(await noteReceipt(sending.store, { reference, state: 'delivered', at })).toBe(true);
    expect(await noteReceipt(sending.store, { reference, state: 'temporary_failure', at })).toBe(true);
    expect(await sending.sendings('child:t2')).toContain('police-missing-unit | email | delivered | 4');
    expect(await noteReceipt(sending.store, { reference: 'of nobody', state: 'delivered', at })).toBe(false);
  });
});

describe('an agency that named a number', () => {
  it('gets a text message', async () => {
    await sending.nameMailbox('police:kent', 'police-inspector', '07700 900123');
    await sending.give(
      order({
        ...{ command: 'SendNotice', child: 't2', episode: 'e-t2', happened: '2025-10-24T19:11' },
        body: { to: 'police-inspector', channel: 'system', about: 'concern' },
      }),
    );
    await sending.send();
    expect(text.given.map(({ to }) => to)).toEqual(['07700 900123']);
  });
});

describe('somebody who gave a number of their own and wishes it', () => {
  it('gets a text message beside the mail', async () => {
    const jamie = await sending.employ('Jamie Example', 'personal-adviser', medway, {
      email: 'jamie@example.gov.uk',
    });
    await sending.giveMobile(jamie, '+447700900456');
    text.given.length = 0;
    await sending.give(
      order({
        ...{ command: 'SendNotice', child: 't2', episode: 'e-t2', happened: '2025-10-24T19:11' },
        body: { to: 'personal-adviser', channel: 'system', about: 'concern' },
      }),
    );
    await sending.send();
    expect(text.given.map(({ to }) => to)).toEqual(['+447700900456']);
    expect(email.given.map(({ to }) => to)).toEqual(['jamie@example.gov.uk']);
  });
});

describe('somebody tells a role through Homeward that nobody has here', () => {
  it('the episode says that it reached nobody', async () => {
    await sending.give(
      order({
        ...{ command: 'SendNotice', child: 't1', episode: 'e-t1', happened: '2025-10-24T19:12' },
        body: { to: 'cafcass', channel: 'system', about: 'concern' },
      }),
    );
    await sending.send();
    const said = await sending.inRecord('episode:e-t1');
    expect(said).toContain('NoticeSent | cafcass | system | example allocated-social-worker');
    expect(said).toContain('NoticeFailed | Homeward');
  });
});
