import type { FastifyReply, FastifyRequest } from 'fastify';
import { mayAsAny } from '../../../access/policy/policy.ts';
import { openChild } from '../../reading/open-record.ts';
import type { Service } from '../../service.ts';
import { notFound } from '../../shell/not-found.ts';
import { childCase } from '../../whole-case/case-document.ts';
import { forExport } from '../../whole-case/for-export.ts';
import { madeBy, sendAsPage, sendAsPdf } from '../../whole-case/send-case.ts';
import type { ChildRoute } from './overview/page.ts';

type Asked = FastifyRequest<ChildRoute>;

/** The whole case of a child as one page, with everything that the reader sees. */
export const showWholeChild = (service: Service) => async (request: Asked, reply: FastifyReply) => {
  const signedIn = request.signedIn!;
  const record = await openChild(service, signedIn, request.params.id, { as: 'whole case' });
  if (record === undefined) return notFound(reply);
  const here = `/children/${encodeURIComponent(record.found.id)}`;
  const mayExport = mayAsAny(signedIn.as.role, record.found.held, 'core', 'export');
  const document = childCase(record, { library: service.library, by: madeBy(signedIn) });
  return sendAsPage(reply, document, here, mayExport ? { pdf: `${here}/whole-case.pdf` } : {});
};

/** The same as a file, with what the reader may take out. */
export const downloadWholeChild = (service: Service) => async (request: Asked, reply: FastifyReply) => {
  const signedIn = request.signedIn!;
  const record = await openChild(service, signedIn, request.params.id, {
    as: 'whole case as PDF',
    only: forExport(signedIn.as.role),
  });
  if (record === undefined) return notFound(reply);
  return sendAsPdf(reply, childCase(record, { library: service.library, by: madeBy(signedIn) }));
};
