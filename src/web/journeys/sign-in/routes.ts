import type { FastifyInstance } from 'fastify';
import type { Service } from '../../service.ts';
import { chooseWhoToBe } from './choose/page.ts';
import { acceptConductOfAgency, showConduct } from './conduct/page.ts';
import { goOn } from './go-on/page.ts';
import { beginAt, comeBack, RETURN_PATH } from './issuer.ts';
import { showSignOut, signOut } from './sign-out/page.ts';
import { changeWorkingAs, showWorkingAs } from './working-as/page.ts';

export function signIn(server: FastifyInstance, service: Service): void {
  const open = { config: { open: true } };
  const beforeConduct = { config: { beforeConduct: true } };
  server.get('/sign-in', open, chooseWhoToBe(service));
  server.get('/sign-in/with/:issuer', open, beginAt(service));
  server.get(RETURN_PATH, open, comeBack(service));
  server.get('/sign-in/go-on', beforeConduct, goOn(service));
  server.get('/conduct', beforeConduct, showConduct);
  server.post('/conduct', beforeConduct, acceptConductOfAgency(service));
  server.get('/working-as', beforeConduct, showWorkingAs);
  server.post('/working-as', beforeConduct, changeWorkingAs(service));
  server.get('/sign-out', beforeConduct, showSignOut);
  server.post('/sign-out', beforeConduct, signOut(service));
}
