import type { FastifyInstance } from 'fastify';
import type { Service } from '../../service.ts';
import { changeAgencies, showAgencies } from './agencies/page.ts';
import { changeAgreements, showAgreements } from './agreements/page.ts';
import { sendFailedAgain, showFailedNotices } from './failed-notices/page.ts';
import { showAdministration } from './home/page.ts';
import { showCalendars, showCodeSet, showCodeSets } from './lists/page.ts';
import { changeMailboxes, showMailboxes } from './outside-mailboxes/page.ts';
import { addSomebody, showPeople } from './people/page.ts';
import { changePerson, type PersonRoute, showPerson } from './person/page.ts';
import { showProcedures } from './procedures/page.ts';
import { downloadReaders, showReaders } from './readers/page.ts';
import { changeTeam, showTeam, type TeamRoute } from './team/page.ts';
import { showTeams } from './teams/page.ts';

export function admin(server: FastifyInstance, service: Service): void {
  server.get('/admin', showAdministration());
  server.get('/admin/people', showPeople(service));
  server.post('/admin/people', addSomebody(service));
  server.get<PersonRoute>('/admin/people/:id', showPerson(service));
  server.post<PersonRoute>('/admin/people/:id', changePerson(service));
  server.get('/admin/agencies', showAgencies(service));
  server.post('/admin/agencies', changeAgencies(service));
  server.get('/admin/agreements', showAgreements(service));
  server.post('/admin/agreements', changeAgreements(service));
  server.get('/admin/teams', showTeams(service));
  server.get<TeamRoute>('/admin/teams/:id', showTeam(service));
  server.post<TeamRoute>('/admin/teams/:id', changeTeam(service));
  server.get('/admin/outside-mailboxes', showMailboxes(service));
  server.post('/admin/outside-mailboxes', changeMailboxes(service));
  server.get('/admin/failed-notices', showFailedNotices(service));
  server.post('/admin/failed-notices', sendFailedAgain(service));
  server.get('/admin/procedures', showProcedures(service));
  server.get('/admin/calendars', showCalendars(service));
  server.get('/admin/code-sets', showCodeSets());
  server.get<{ Params: { name: string } }>('/admin/code-sets/:name', showCodeSet(service));
  server.get('/admin/readers', showReaders(service));
  server.get('/admin/readers.csv', downloadReaders(service));
}
