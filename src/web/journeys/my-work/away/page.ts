import type { FastifyReply, FastifyRequest } from 'fastify';
import { endAway, noteAway } from '../../../../access/people/away.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { fromLondon, londonDate } from '../../../../domain/time/london.ts';
import type { Fields } from '../../../forms/fields.ts';
import { readTypedDate } from '../../../forms/typed-time.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { showList } from '../list/page.ts';
import { readMyWork } from '../read-my-work.ts';
import { mayNoteAwayOf } from './view-model.ts';

/** Notes that somebody is away until a day: what they have goes to whoever stands in, or to the duty desk, until then. */
export const away = (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
  const signedIn = request.signedIn!;
  const now = service.clock.now();
  const fields = request.body as Fields;
  const work = await readMyWork(service, signedIn, now);
  const who = mayNoteAwayOf(signedIn, work).find(({ person }) => person === fields.get('away'));
  if (who === undefined) return notFound(reply);
  const until = morningOf(fields.get('back'), now);
  if (until === undefined) {
    const text = 'Enter the day they are back, such as 27/10/2025: a day that is still to come';
    return showList(service, reply, {
      ...{ signedIn, work, now, list: 'mine', sent: fields, status: 400 },
      errors: [{ field: 'back', text }],
    });
  }
  const cover = work.workforce.find(({ person }) => person === fields.get('cover'))?.person;
  if (cover === who.person)
    return showList(service, reply, {
      ...{ signedIn, work, now, list: 'mine', sent: fields, status: 400 },
      errors: [{ field: 'cover', text: 'Choose somebody else: nobody stands in for themselves' }],
    });
  await noteAway(service.store.access, {
    ...{ person: who.person, from: now, until, by: signedIn.name },
    ...(cover !== undefined && { cover }),
  });
  return reply.redirect('/my-work', 303);
};

/** Notes that somebody is back: what they were given is theirs again. */
export const back = (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
  const signedIn = request.signedIn!;
  const now = service.clock.now();
  const work = await readMyWork(service, signedIn, now);
  const wanted = (request.body as Fields).get('away');
  const who = mayNoteAwayOf(signedIn, work).find(({ person }) => person === wanted);
  if (who === undefined) return notFound(reply);
  await endAway(service.store.access, who.person, now);
  return reply.redirect('/my-work', 303);
};

/** The beginning of the day that was typed, if it is still to come. */
function morningOf(typed: string, now: Instant): Instant | undefined {
  const day = readTypedDate(typed);
  if (day === undefined || day <= londonDate(now)) return undefined;
  const midnight = fromLondon(day, 0);
  return midnight.kind === 'once' ? midnight.at : undefined;
}
