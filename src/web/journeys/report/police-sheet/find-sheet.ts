import type { FastifyRequest } from 'fastify';
import { mayAsAny } from '../../../../access/policy/policy.ts';
import { viewerOf } from '../../../../access/policy/viewer-of.ts';
import { noteShown } from '../../../../access/read-log/note-shown.ts';
import { asAgency } from '../../../../store/as-agency.ts';
import { findEpisode } from '../../../reading/find-child.ts';
import { identityOf } from '../../../reading/identity.ts';
import type { Service } from '../../../service.ts';
import type { CaseDocument } from '../../../whole-case/case-document.ts';
import { madeBy } from '../../../whole-case/send-case.ts';
import { draftOf } from '../draft.ts';
import { readEpisode } from '../read-episode.ts';
import { readSent } from '../sent/read-sent.ts';
import { photoOfReport, photoOnRecord } from './photo-for-sheet.ts';
import { sheetDocument } from './sheet-document.ts';

/** A sheet with where it was come from, and whether this reader may take it out as a file. */
export interface FoundSheet {
  readonly document: CaseDocument;
  readonly back: string;
  readonly mayExport: boolean;
}

/** The sheet of a report that this person sent: `/report/KEY/sheets/0`. */
export async function ownSheet(service: Service, request: FastifyRequest): Promise<FoundSheet | undefined> {
  const { index } = request.params as { readonly index: string };
  const found = await draftOf(service, request);
  if (found === undefined) return undefined;
  const now = service.clock.now();
  const signedIn = request.signedIn!;
  const sent = (await readSent(service, signedIn, found.draft, now))?.[Number(index)];
  if (sent === undefined) return undefined;
  const { described, child: id, name } = sent.sent;
  if (!described) await noteSheetShown(service, request, id);
  const photo = described
    ? await photoOfReport(service, found, sent.sent, now)
    : await photoOnRecord(service, signedIn, { id, child: sent.history.child, name }, now);
  return {
    back: `/report/${found.name.key}/sent`,
    mayExport: true,
    document: sheetDocument({
      name,
      photo,
      history: sent.history,
      by: madeBy(signedIn),
      directory: service.library.directory,
      now,
      firstReportOnly: described !== undefined,
    }),
  };
}

/** The sheet of an episode, for those who see it: `/report/sheets/EPISODE`. */
export async function sheetOfEpisode(
  service: Service,
  request: FastifyRequest,
): Promise<FoundSheet | undefined> {
  const { episode } = request.params as { readonly episode: string };
  const signedIn = request.signedIn!;
  const { role } = signedIn.as;
  const now = service.clock.now();
  const found = await asAgency(service.store, viewerOf(signedIn, now), (connection) =>
    findEpisode(connection, role, episode),
  );
  if (found === undefined || !found.sections.has('core')) return undefined;
  await noteSheetShown(service, request, found.id);
  const history = await readEpisode(service.store, { books: found.owner, child: found.id, episode });
  if (history === undefined) return undefined;
  const { name } = identityOf(history.child, now);
  const photo = await photoOnRecord(service, signedIn, { id: found.id, child: history.child, name }, now);
  return {
    back: `/episodes/${encodeURIComponent(episode)}`,
    mayExport: mayAsAny(role, found.held, 'core', 'export'),
    document: sheetDocument({
      name,
      history,
      by: madeBy(signedIn),
      directory: service.library.directory,
      now,
      firstReportOnly: false,
      photo,
    }),
  };
}

const noteSheetShown = (
  { store, clock }: Pick<Service, 'store' | 'clock'>,
  { signedIn }: FastifyRequest,
  child: string,
): Promise<void> =>
  noteShown(store, signedIn!, clock.now(), { act: 'sheet for the police', children: [`child:${child}`] });
