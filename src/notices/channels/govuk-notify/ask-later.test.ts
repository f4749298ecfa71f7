import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ChannelDown } from '../channel.ts';
import { askDelivery } from './delivery.ts';
import { notifyEmail, notifyText } from './notify-channels.ts';
import { fault, json, type StandIn, standIn, template } from './stand-in.fixture.ts';

let server: StandIn;
beforeAll(async () => {
  server = await standIn();
});
afterAll(() => server.close());

describe('GOV.UK Notify, asked how a sending stands', () => {
  const id = '740e5834-3a29-46b4-9a6f-16142fde533a';

  test.each([
    ['created', undefined],
    ['sending', undefined],
    ['pending', undefined],
    ['sent', undefined],
    ['delivered', 'delivered'],
    ['permanent-failure', 'permanent_failure'],
    ['temporary-failure', 'temporary_failure'],
    ['technical-failure', 'technical_failure'],
    ['constructor', undefined],
  ])('%s', async (status, delivery) => {
    server.answers(json(200, { id, status }));
    expect(await askDelivery(server.notify, id)).toBe(delivery);
    expect(server.asked).toMatchObject([{ method: 'GET', path: `/v2/notifications/${id}` }]);
  });

  test('no longer knows it after seven days', async () => {
    server.answers(fault(404, 'NoResultFound', 'No result found'));
    expect(await askDelivery(server.notify, id)).toBeUndefined();
  });

  test('cannot say where it is down', async () => {
    server.answers(fault(500, 'Exception', 'Internal server error'));
    await expect(askDelivery(server.notify, id)).rejects.toThrow(ChannelDown);
  });
});

describe('before anything is sent, a template', () => {
  const email = { type: 'email', subject: '((subject))', body: '((message))' };
  const tryOut = (answer: object) => {
    server.answers(json(200, answer));
    return notifyEmail(server.notify, template).tryOut();
  };

  test('fits that shows subject and message', async () => {
    expect(await tryOut(email)).toBeUndefined();
    expect(server.asked).toMatchObject([{ method: 'GET', path: `/v2/template/${template}` }]);
  });

  test('of a text message shows the message alone', async () => {
    server.answers(json(200, { type: 'sms', body: '((message))' }));
    expect(await notifyText(server.notify, template).tryOut()).toBeUndefined();
  });

  test.each([
    [{ ...email, body: 'Look into Homeward' }, 'The template does not show ((message)).'],
    [{ ...email, subject: 'Homeward', body: '' }, 'The template does not show ((subject)) and ((message)).'],
    [
      { ...email, body: 'Dear ((name)): ((message))' },
      'The template asks for ((name)), which Homeward does not say.',
    ],
    [{ ...email, type: 'sms' }, 'The template is of another kind: “sms”, and not “email”.'],
  ])('that does not fit is told: %j', async (answer, reason) => {
    await expect(tryOut(answer)).rejects.toThrow(new ChannelDown(reason));
  });

  test('that is not there is told', async () => {
    server.answers(fault(404, 'NoResultFound', 'No result found'));
    await expect(notifyEmail(server.notify, template).tryOut()).rejects.toThrow(
      'GOV.UK Notify has no such template.',
    );
  });
});
