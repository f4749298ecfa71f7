import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Service } from '../../../service.ts';
import type { barePages } from '../for-the-child/bare-page.ts';

/** National lines that children can ring by themselves. An authority adds its own by hand on the printed sheet. */
const lines = [
  { number: '999', name: 'Emergency', says: 'If you or somebody else is in danger now.' },
  {
    number: '116 000',
    name: 'Runaway Helpline',
    says: 'Ring or text, if you have run away, think of it, or are back and want to talk.',
  },
  { number: '0800 1111', name: 'Childline', says: 'Ring about anything, however big or small.' },
  { number: '116 123', name: 'Samaritans', says: 'Ring when things are too much.' },
  { number: '85258', name: 'Shout', says: 'Text the word SHOUT, if you would rather not speak.' },
];

const advice = [
  'Ring one of these first. They do not judge, and they can tell somebody for you that you are safe.',
  'Tell one person you trust where you are going.',
  'Keep your phone charged, and some money by.',
  'Do not stay with anybody who asks for something in return.',
];

/** A sheet to give to a child: it says nothing of anybody, and prints on one page. */
export const showHelpLines =
  ({ demonstration }: Service, bare: ReturnType<typeof barePages>) =>
  (_: FastifyRequest, reply: FastifyReply) =>
    bare(
      reply,
      {
        title: 'People you can ring or text',
        template: 'journeys/return-interview/help-lines/page.njk',
        view: { lines, advice },
      },
      { demonstration: demonstration !== undefined },
    );
