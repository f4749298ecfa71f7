import type { FastifyInstance } from 'fastify';
import type { Service } from '../../service.ts';
import { whenAsked } from '../../shell/when-asked.ts';
import type { PersonRoute } from './person/page.ts';
import type { TeamRoute } from './team/page.ts';

const agencies = () => import('./agencies/page.ts');
const agreements = () => import('./agreements/page.ts');
const failedNotices = () => import('./failed-notices/page.ts');
const home = () => import('./home/page.ts');
const lists = () => import('./lists/page.ts');
const outsideMailboxes = () => import('./outside-mailboxes/page.ts');
const people = () => import('./people/page.ts');
const person = () => import('./person/page.ts');
const procedures = () => import('./procedures/page.ts');
const readers = () => import('./readers/page.ts');
const team = () => import('./team/page.ts');
const teams = () => import('./teams/page.ts');

export function admin(server: FastifyInstance, service: Service): void {
  server.get('/admin', whenAsked(home, 'showAdministration'));
  server.get('/admin/people', whenAsked(people, 'showPeople', service));
  server.post('/admin/people', whenAsked(people, 'addSomebody', service));
  server.get<PersonRoute>('/admin/people/:id', whenAsked(person, 'showPerson', service));
  server.post<PersonRoute>('/admin/people/:id', whenAsked(person, 'changePerson', service));
  server.get('/admin/agencies', whenAsked(agencies, 'showAgencies', service));
  server.post('/admin/agencies', whenAsked(agencies, 'changeAgencies', service));
  server.get('/admin/agreements', whenAsked(agreements, 'showAgreements', service));
  server.post('/admin/agreements', whenAsked(agreements, 'changeAgreements', service));
  server.get('/admin/teams', whenAsked(teams, 'showTeams', service));
  server.get<TeamRoute>('/admin/teams/:id', whenAsked(team, 'showTeam', service));
  server.post<TeamRoute>('/admin/teams/:id', whenAsked(team, 'changeTeam', service));
  server.get('/admin/outside-mailboxes', whenAsked(outsideMailboxes, 'showMailboxes', service));
  server.post('/admin/outside-mailboxes', whenAsked(outsideMailboxes, 'changeMailboxes', service));
  server.get('/admin/failed-notices', whenAsked(failedNotices, 'showFailedNotices', service));
  server.post('/admin/failed-notices', whenAsked(failedNotices, 'sendFailedAgain', service));
  server.get('/admin/procedures', whenAsked(procedures, 'showProcedures', service));
  server.get('/admin/calendars', whenAsked(lists, 'showCalendars', service));
  server.get('/admin/code-sets', whenAsked(lists, 'showCodeSets'));
  server.get<{ Params: { name: string } }>(
    '/admin/code-sets/:name',
    whenAsked(lists, 'showCodeSet', service),
  );
  server.get('/admin/readers', whenAsked(readers, 'showReaders', service));
  server.get('/admin/readers.csv', whenAsked(readers, 'downloadReaders', service));
}
