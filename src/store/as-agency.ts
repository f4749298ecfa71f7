import type { ClientBase } from 'pg';
import type { RelationshipKind } from '../domain/child/relationships.ts';
import type { Section } from '../domain/sections/sections.ts';
import { formatInstant, type Instant } from '../domain/time/instant.ts';
import type { Store } from './store.ts';
import { withoutValues } from './without-values.ts';

/** A section, and what the viewer's agency has to be to a child for it to be shown. */
export type SectionShown = `${RelationshipKind | 'emergency'}:${Section}`;

/** Who looks: an agency, and the sections of a record that its part needs. */
export interface Viewer {
  readonly agency: string;
  readonly sections: readonly SectionShown[];
  /** By which the database finds what was opened in an emergency. */
  readonly membership?: string;
  /** The moment that relationships have to cover; without it, that of the database. */
  readonly at?: Instant;
}

/**
 * Reads what one agency may see. The database shows only rows of children with whom the agency has to do now, or
 * that were opened in an emergency, and of these sections; asked without a viewer it shows nothing. Everything read inside is as of one moment.
 */
export async function asAgency<Answer>(
  store: Pick<Store, 'view'>,
  viewer: Viewer,
  read: (connection: ClientBase) => Promise<Answer>,
): Promise<Answer> {
  const client = await store.view.connect();
  try {
    // Not awaited one by one: this connection sends them on without waiting for the answers.
    const begun = Promise.all([
      client.query('begin isolation level repeatable read read only'),
      client.query({
        name: 'as-agency',
        text: `select set_config('homeward.agency', $1, true), set_config('homeward.sections', $2, true),
          set_config('homeward.membership', $3, true), set_config('homeward.at', $4, true)`,
        values: [
          viewer.agency,
          viewer.sections.join(','),
          viewer.membership ?? '',
          viewer.at === undefined ? '' : formatInstant(viewer.at),
        ],
      }),
    ]);
    const [answer] = await Promise.all([read(client), begun]);
    await client.query('commit');
    client.release();
    return answer;
  } catch (error) {
    await client.query('rollback').then(
      () => client.release(),
      () => client.release(true),
    );
    throw withoutValues(error);
  }
}
