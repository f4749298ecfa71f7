import type { ClientBase } from 'pg';
import type { Store } from './store.ts';
import { withoutValues } from './without-values.ts';

/** Who looks: an agency, and the sections of a record that its part needs. */
export interface Viewer {
  readonly agency: string;
  readonly sections: readonly string[];
}

/**
 * Reads what one agency may see. The database shows only rows of children with whom the agency has to do now, and of
 * these sections; asked without a viewer it shows nothing. Everything read inside is as of one moment.
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
        text: `select set_config('homeward.agency', $1, true), set_config('homeward.sections', $2, true)`,
        values: [viewer.agency, viewer.sections.join(',')],
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
