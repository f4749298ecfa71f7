import type { Outgoing } from './channel.ts';

export const message = '0f9619ff-8b86-4d01-b42d-00cf4fc964ff';
export const link = 'https://homeward.example.gov.uk/notices/1';

/** A message to somebody made up. */
export const outgoing = (of: Partial<Outgoing> = {}): Outgoing => ({
  message,
  to: 'duty.example@exampleshire.example.gov.uk',
  text: {
    subject: 'Urgent: a child is missing. Please acknowledge',
    lines: ['Urgent: a child is missing.', 'You get this because of your role: Assistant director.'],
    link,
  },
  again: false,
  ...of,
});

/** Why it was not sent. */
export const failureOf = async (sending: Promise<unknown>): Promise<Error> =>
  sending.then(
    () => {
      throw new Error('It was sent');
    },
    (error) => error,
  );
