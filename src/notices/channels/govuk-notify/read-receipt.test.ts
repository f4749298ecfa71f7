import { describe, expect, test } from 'vitest';
import { instant } from '../../../domain/time/instant.ts';
import { message } from '../outgoing.fixture.ts';
import { readReceipt } from './read-receipt.ts';

const token = 'made-up token of the tests';
const reference = '740e5834-3a29-46b4-9a6f-16142fde533a';
/** As the documentation of GOV.UK Notify shows it. */
const body = {
  id: reference,
  reference: message,
  to: 'duty.example@exampleshire.example.gov.uk',
  status: 'delivered',
  created_at: '2026-10-24T00:05:36.175190Z',
  sent_at: '2026-10-24T00:05:37.175190Z',
  completed_at: '2026-10-24T00:05:38.175190Z',
  notification_type: 'email',
  template_id: 'f33517ff-2a88-4f6e-b855-c550268ce08a',
  template_version: 1,
};
const read = (of: object, authorization: string | undefined = `Bearer ${token}`) =>
  readReceipt(authorization, { ...body, ...of }, token);

describe('a receipt of GOV.UK Notify', () => {
  test.each([
    ['delivered', 'delivered'],
    ['permanent-failure', 'permanent_failure'],
    ['temporary-failure', 'temporary_failure'],
    ['technical-failure', 'technical_failure'],
  ])('says how a sending ended: %s. The address is left', (status, state) => {
    expect(read({ status })).toEqual({
      kind: 'receipt',
      receipt: { message, reference, state, at: instant('2026-10-24T00:05:38.175Z') },
    });
  });

  test.each([
    ['with another token', 'Bearer made-up token of somebody'],
    ['with the beginning of the token', 'Bearer made-up'],
    ['with the token alone', token],
    ['with nothing', ''],
  ])('is of somebody else %s', (_, authorization) => {
    expect(read({}, authorization)).toEqual({ kind: 'not-from-notify' });
    expect(read({ status: 'made up' }, authorization)).toEqual({ kind: 'not-from-notify' });
  });

  test('is of somebody else where nothing says who it is', () => {
    expect(readReceipt(undefined, body, token)).toEqual({ kind: 'not-from-notify' });
  });

  test.each([
    ['that says something else', { status: 'sending' }],
    ['that is about no message of ours', { reference: null }],
    ['that has no time', { completed_at: null }],
    ['that has no time that there is', { completed_at: 'tonight' }],
    ['that names no sending', { id: '' }],
  ])('%s is none', (_, of) => {
    expect(read(of)).toEqual({ kind: 'not-a-receipt' });
  });

  test.each([undefined, null, 'delivered', [], 7])('is not %j', (written) => {
    expect(readReceipt(`Bearer ${token}`, written, token)).toEqual({ kind: 'not-a-receipt' });
  });
});
