import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { viewerOf } from '../../../../access/policy/viewer-of.ts';
import { mergedInto } from '../../../../domain/child/child-act.ts';
import { asAgency } from '../../../../store/as-agency.ts';
import { documentsOf } from '../../../reading/documents.ts';
import { findChild } from '../../../reading/find-child.ts';
import { identityOf } from '../../../reading/identity.ts';
import { openChild } from '../../../reading/open-record.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { absenceLines, incidentLines } from './beside-episodes.ts';
import { linkedRecords } from './linked-records.ts';
import { childView } from './view-model.ts';

export interface ChildRoute {
  readonly Params: { readonly id: string };
}

/** One child, with every episode that the viewer may see. */
export const showChild =
  (service: Service) => async (request: FastifyRequest<ChildRoute>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const record = await openChild(service, signedIn, request.params.id, { as: 'child' });
    if (record === undefined) return notFound(reply);
    const survivor = mergedInto(record.whole);
    // Somebody who may not see the other record is not told that there is one.
    if (survivor !== undefined && (await maySee(service, signedIn, survivor)))
      return reply.redirect(`/children/${encodeURIComponent(survivor)}`, 303);
    const { owner, id } = record.found;
    const { name } = identityOf(record.child, record.asAt);
    const { store, library } = service;
    const beside = await asAgency(store, viewerOf(signedIn, record.asAt), async (connection) => ({
      documents: await documentsOf(connection, owner, id),
      absences: await absenceLines(store, connection, { owner, id, name }, record.asAt),
      incidents: await incidentLines(store, connection, { owner, id, name }),
    }));
    const linked = await linkedRecords(service, signedIn, record);
    const view = childView(record, { signedIn, library, linked, ...beside });
    return reply.page({
      title: view.identity.name,
      template: 'journeys/child/overview/page.njk',
      view,
    });
  };

const maySee = async ({ store, clock }: Service, signedIn: SignedIn, id: string): Promise<boolean> =>
  (await asAgency(store, viewerOf(signedIn, clock.now()), (connection) =>
    findChild(connection, signedIn.as.role, id),
  )) !== undefined;
