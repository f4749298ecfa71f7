import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type DocumentKind,
  documentKinds,
  documents,
  isDocumentKind,
} from '../../../../domain/notice/documents.ts';
import { exactly } from '../../../../domain/time/when.ts';
import { record } from '../../../../record/record.ts';
import { mayRecord } from '../../../acts/acts-for.ts';
import { typedAs, writeNow } from '../../../acts/read/write-fields.ts';
import { type Fields, readFields } from '../../../forms/fields.ts';
import { errorView, type FormError } from '../../../forms/form-errors.ts';
import { readTypedMoment } from '../../../forms/typed-moment.ts';
import { identityOf } from '../../../reading/identity.ts';
import { type OpenedEpisode, openEpisode } from '../../../reading/open-record.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { sayInstant } from '../../../words/say-when.ts';
import type { EpisodeRoute } from '../overview/page.ts';
import { factsOf, factsWithoutChild } from './facts.ts';
import { readersOf } from './readers.ts';

type Asked = FastifyRequest<EpisodeRoute>;
type Shown = OpenedEpisode & { readonly episode: NonNullable<OpenedEpisode['episode']> };

/** A document that procedures name: what the record says stands there, and the worker adds their own words. */
export const showDocumentForm = (service: Service) => async (request: Asked, reply: FastifyReply) => {
  const opened = await openToWrite(service, request);
  if (opened === undefined) return notFound(reply);
  const link = readFields(request.url.split('?')[1] ?? '');
  const now = service.clock.now();
  return show(service, reply, opened, {
    fields: typedAs([...writeNow(now, 'when'), ['kind', link.get('body-kind')]]),
    key: randomUUID(),
  });
};

/** Completes the document as it was written: it stands on the episode, and those for whom it is are told. */
export const completeDocument = (service: Service) => async (request: Asked, reply: FastifyReply) => {
  const opened = await openToWrite(service, request);
  if (opened === undefined) return notFound(reply);
  const { store, library, clock } = service;
  const { name, person, as } = request.signedIn!;
  const now = clock.now();
  const fields = request.body as Fields;
  const key = fields.get('_key') || randomUUID();
  const refuse = (status: number, ...errors: readonly FormError[]) =>
    show(service, reply, opened, { fields, key, status, errors });
  const kind = fields.get('kind');
  const words = fields.get('words');
  const when = readTypedMoment(fields, 'when', now);
  const errors = [
    ...(isDocumentKind(kind) ? [] : [{ field: 'kind', text: 'Choose which document it is' }]),
    ...(words === '' ? [{ field: 'words', text: 'Write what they should know, in your own words' }] : []),
    ...(when.kind === 'read' ? [] : [when.error]),
  ];
  if (errors.length > 0 || !isDocumentKind(kind) || when.kind !== 'read') return refuse(400, ...errors);
  const { found } = opened.record;
  const by = { person: name, role: as.role, agency: as.agency };
  const { id } = request.params;
  const outcome = await record(store, library, {
    command: {
      type: 'CompleteAlert',
      body: {
        ...{ kind, words },
        facts: factsOf(opened.record, opened.episode, library),
        factsWithoutChild: factsWithoutChild(opened.record, opened.episode, library),
      },
      ...{ happened: exactly(when.at), now, madeBy: by, recordedBy: by },
    },
    ...{ child: found.id, episode: id, incident: '', absence: '' },
    ...{ books: found.owner, key },
    shown: {
      at: now,
      person,
      agency: as.agency,
      act: 'record CompleteAlert',
      children: [`child:${found.id}`],
    },
  });
  if (outcome.kind === 'refused') return refuse(409, { field: 'words', text: outcome.refusal.says });
  const version = outcome.kind === 'recorded' ? outcome.streams[`episode:${id}`] : undefined;
  const here = `/episodes/${encodeURIComponent(id)}`;
  return reply.redirect(version === undefined ? here : `${here}/documents/${version}`, 303);
};

async function openToWrite(service: Service, request: Asked): Promise<Shown | undefined> {
  const { role } = request.signedIn!.as;
  const opened = await openEpisode(service, request.signedIn!, request.params.id, {
    as: 'form CompleteAlert',
  });
  if (opened?.episode === undefined) return undefined;
  const mayWrite = mayRecord('CompleteAlert', { role, held: opened.record.found.held });
  return mayWrite ? { record: opened.record, episode: opened.episode } : undefined;
}

interface Typed {
  readonly fields: Fields;
  readonly key: string;
  readonly status?: number;
  readonly errors?: readonly FormError[];
}

function show(
  { library, clock }: Service,
  reply: FastifyReply,
  { record: shown, episode }: Shown,
  typed: Typed,
) {
  const { fields, key, status = 200, errors = [] } = typed;
  const { name } = identityOf(shown.child, shown.asAt);
  const asked = fields.get('kind');
  const kind: DocumentKind | undefined = isDocumentKind(asked) ? asked : undefined;
  const title = kind === undefined ? 'Document that procedures name' : documents[kind].title;
  const twice = readTypedMoment(fields, 'when', clock.now());
  const { summary, of } = errorView(errors);
  return reply.page({
    title: `${title}: ${name}`,
    template: 'journeys/episode/documents/write.njk',
    back: `/episodes/${encodeURIComponent(episode.id)}`,
    status,
    view: {
      ...{ name, title, key, of, kind },
      errors: summary,
      kinds: documentKinds.map((value) => ({ value, text: documents[value].title })),
      readers: kind && readersOf(kind),
      facts: factsOf(shown, episode, library),
      words: fields.get('words'),
      when: {
        day: fields.get('when-day'),
        date: fields.get('when-date'),
        time: fields.get('when-time'),
        which: fields.get('when-which'),
      },
      twice: twice.kind === 'twice' && sayInstant(twice.earlier, clock.now()).text,
    },
  });
}
