import type { ClientBase } from 'pg';
import type { Instant } from '../../domain/time/instant.ts';

/** A document of a child that the database showed the viewer, without its content. */
export interface FoundDocument {
  readonly document: string;
  readonly name: string;
  readonly recordedAt: Instant;
}

/** The documents of a child, the newest first. Asked inside `asAgency`. */
export async function documentsOf(
  connection: ClientBase,
  owner: string,
  child: string,
): Promise<readonly FoundDocument[]> {
  const { rows } = await connection.query<{ document: string; name: string; recorded_at: Instant }>({
    name: 'documents-of-child',
    text: `select document, name, recorded_at from homeward.document where owner = $1 and child = $2
      order by recorded_at desc, document`,
    values: [owner, `child:${child}`],
  });
  return rows.map(({ document, name, recorded_at }) => ({ document, name, recordedAt: recorded_at }));
}

export interface DocumentContent {
  readonly media_type: string;
  readonly content: Buffer;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One document of a child, with its content. Asked inside `asAgency`. */
export async function readDocument(
  connection: ClientBase,
  child: string,
  document: string,
): Promise<DocumentContent | undefined> {
  if (!uuid.test(document)) return undefined;
  const { rows } = await connection.query<DocumentContent>({
    name: 'document-of-child',
    text: 'select media_type, content from homeward.document where document = $1 and child = $2',
    values: [document, `child:${child}`],
  });
  return rows[0];
}
