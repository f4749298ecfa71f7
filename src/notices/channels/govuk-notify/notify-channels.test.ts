import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ChannelDown, type TriedChannel } from '../channel.ts';
import { link, message, outgoing } from '../outgoing.fixture.ts';
import { notifyEmail, notifyText } from './notify-channels.ts';
import { apiKey, fault, json, type StandIn, standIn, template } from './stand-in.fixture.ts';

const id = '740e5834-3a29-46b4-9a6f-16142fde533a';
const sent = { kind: 'sent', reference: id, delivered: false };
const number = '07700 900123';

let server: StandIn;
let email: TriedChannel;
let text: TriedChannel;
beforeAll(async () => {
  server = await standIn();
  email = notifyEmail(server.notify, template);
  text = notifyText(server.notify, template);
});
afterAll(() => server.close());

describe('e-mail by GOV.UK Notify', () => {
  test('is asked for by template, with our name for the message as the reference', async () => {
    server.answers(json(201, { id, reference: message }));
    expect(await email.send(outgoing())).toEqual(sent);
    expect(server.asked).toMatchObject([
      {
        method: 'POST',
        path: '/v2/notifications/email',
        body: {
          template_id: template,
          email_address: 'duty.example@exampleshire.example.gov.uk',
          reference: message,
          personalisation: {
            subject: 'Urgent: a child is missing. Please acknowledge',
            message: `Urgent: a child is missing.\n\nYou get this because of your role: Assistant director.\n\n${link}`,
          },
        },
      },
    ]);
  });

  test('is asked for with a token that the key has signed', async () => {
    server.answers(json(201, { id }));
    await email.send(outgoing());
    const [head, claims, signature] = server.asked[0]!.authorization!.replace('Bearer ', '').split('.');
    const signed = createHmac('sha256', apiKey.slice(-36)).update(`${head}.${claims}`).digest('base64url');
    expect(signature).toBe(signed);
    expect(JSON.parse(Buffer.from(claims!, 'base64url').toString())).toMatchObject({
      iss: apiKey.slice(-73, -37),
    });
  });

  test('is not asked for where the address has not the shape of one', async () => {
    server.answers(json(201, { id }));
    for (const to of [
      'duty.example',
      'one@example.gov.uk, two@example.gov.uk',
      'Duty <duty@example.gov.uk>',
      '',
    ])
      expect(await email.send(outgoing({ to }))).toEqual({
        kind: 'refused',
        reason: 'It has not the shape of an e-mail address.',
      });
    expect(server.asked).toEqual([]);
  });
});

describe('a text message by GOV.UK Notify', () => {
  test('is one line and a link, to the number as it is dialled from anywhere', async () => {
    server.answers(json(201, { id, reference: message }));
    expect(await text.send(outgoing({ to: number }))).toEqual(sent);
    expect(server.asked).toMatchObject([
      {
        method: 'POST',
        path: '/v2/notifications/sms',
        body: {
          template_id: template,
          phone_number: '+447700900123',
          reference: message,
          personalisation: { message: `Urgent: a child is missing. Please acknowledge\n${link}` },
        },
      },
    ]);
  });

  test('is not asked for where the number has not the shape of a mobile number', async () => {
    server.answers(json(201, { id }));
    expect(await text.send(outgoing({ to: '020 7946 0123' }))).toEqual({
      kind: 'refused',
      reason: 'It has not the shape of a mobile number.',
    });
    expect(server.asked).toEqual([]);
  });
});

describe('a repeat, where the answer to an earlier attempt was lost', () => {
  const again = outgoing({ again: true });

  test('is not sent where GOV.UK Notify has the message', async () => {
    server.answers(json(200, { notifications: [{ id, reference: message, status: 'sending' }], links: {} }));
    expect(await email.send(again)).toEqual(sent);
    expect(server.asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `GET /v2/notifications?template_type=email&reference=${message}`,
    ]);
  });

  test.each([
    ['it has not', []],
    ['it has, and could not deliver it', [{ id: 'earlier', status: 'temporary-failure' }]],
  ])('is sent where %s', async (_, notifications) => {
    server.answers((response, asked) =>
      asked.method === 'GET'
        ? json(200, { notifications, links: {} })(response, asked)
        : json(201, { id })(response, asked),
    );
    expect(await text.send({ ...again, to: number })).toEqual(sent);
    expect(server.asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `GET /v2/notifications?template_type=sms&reference=${message}`,
      'POST /v2/notifications/sms',
    ]);
  });

  test.each([
    [500, 'GOV.UK Notify has a fault (500).'],
    [400, 'GOV.UK Notify does not say whether it has the message already.'],
  ])('waits where GOV.UK Notify does not say whether it has it: %i', async (status, reason) => {
    server.answers(fault(status, 'Exception', 'Made up'));
    await expect(email.send(again)).rejects.toThrow(new ChannelDown(reason));
    expect(server.asked.map(({ method }) => method)).toEqual(['GET']);
  });
});

describe('what GOV.UK Notify will never send is refused, without repeating the address', () => {
  const doesNotFit =
    'GOV.UK Notify did not take the message: its template, or whom the key may send to, does not fit.';
  test.each([
    [
      'an address that is none',
      fault(400, 'ValidationError', 'email_address duty.example@ is not a valid email address'),
      'GOV.UK Notify cannot send to this address.',
    ],
    [
      'an address that the key may not send to',
      fault(400, 'BadRequestError', 'Can’t send to this recipient using a team-only API key'),
      doesNotFit,
    ],
    ['a template that is not there', fault(400, 'BadRequestError', 'Template not found'), doesNotFit],
  ])('%s', async (_, answer, reason) => {
    server.answers(answer);
    expect(await email.send(outgoing())).toEqual({ kind: 'refused', reason });
  });
});
