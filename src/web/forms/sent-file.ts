import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Fields, readFields } from './fields.ts';

/** What a form with a file was sent as. A browser that was given no file to send sends none. */
export interface FieldsWithFile extends Fields {
  readonly file?: Buffer | 'too-large';
}

/** A form that asks for a photo alone has fewer fields; whatever else comes is read past and kept nowhere. */
const MOST_FIELDS = 20;

const most = {
  files: 1,
  fieldNameSize: 100,
  fieldSize: 20 * 2 ** 10,
  headerPairs: 20,
};

/** So much may lie between the largest file that is taken and the end of what was sent, before it is cut off. */
const MOST_SENT = 100 * 2 ** 20;

/**
 * Routes whose forms send a file: their body is `FieldsWithFile`. Everywhere else a form with a file is not even read.
 *
 * @param largest in bytes; more of a file is not kept
 * @param fields how many a form has at most, where it asks for more than a file
 */
export async function takeFiles(
  server: FastifyInstance,
  largest: number,
  routes: (scope: FastifyInstance) => void,
  fields: number = MOST_FIELDS,
): Promise<void> {
  await server.register(async (scope) => {
    await scope.register(multipart, {
      limits: { ...most, fields, parts: fields + 4, fileSize: largest },
      throwFileSizeLimit: false,
    });
    scope.addHook('preValidation', async (request) => {
      if (request.isMultipart()) request.body = await readParts(request);
    });
    routes(scope);
  });
}

async function readParts(request: FastifyRequest): Promise<FieldsWithFile> {
  if (Number(request.headers['content-length'] ?? 0) > MOST_SENT)
    throw Object.assign(new Error('More was sent than is read'), { statusCode: 413 });
  const typed = new URLSearchParams();
  let file: FieldsWithFile['file'];
  for await (const part of request.parts()) {
    if (part.type === 'field') typed.append(part.fieldname, String(part.value));
    // Nothing is kept of a file before it is known who sends it.
    else if (!part.filename || request.signedIn === undefined) part.file.resume();
    else {
      const content = await part.toBuffer();
      file = part.file.truncated ? 'too-large' : content;
    }
  }
  const fields = readFields(typed.toString());
  return file === undefined ? fields : { ...fields, file };
}
