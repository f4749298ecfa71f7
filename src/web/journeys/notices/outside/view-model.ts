import { roleLabel } from '../../../../domain/agencies/roles.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import type { Link } from '../../../../notices/acknowledge/look-at-link.ts';
import { sayKinds } from '../../../../notices/channels/message-text.ts';
import type { PackLibrary } from '../../../../procedures/pack-library.ts';
import type { Fields } from '../../../forms/fields.ts';
import { errorView, type FormError } from '../../../forms/form-errors.ts';
import { capital } from '../../../words/code-words.ts';
import { sayAgency } from '../../../words/say-agency.ts';
import { type Moment, sayInstant } from '../../../words/say-when.ts';

interface Saying {
  readonly library: Pick<PackLibrary, 'directory'>;
  readonly now: Instant;
  readonly fields: Fields;
  readonly errors: readonly FormError[];
}

interface LinkView {
  readonly status: number;
  readonly heading: string;
  readonly says: readonly string[];
  /** What is asked of whoever has the link; undefined where there is nothing to do with it. */
  readonly open?: {
    readonly kinds: readonly string[];
    readonly for: string;
    readonly sent: Moment;
    readonly typed: { readonly name: string; readonly reference: string };
    readonly errors: ReturnType<typeof errorView>;
  };
}

const toKnowMore =
  "To find out whom it is about, ring the children's services of the authority that sent it. If a child is in danger now, ring 999.";

/** What a link leads to, for somebody of whom nothing is known: no name of a child, and none of who answered. */
export function linkView(link: Link, { library, now, fields, errors }: Saying): LinkView {
  switch (link.kind) {
    case 'open':
      return {
        status: 200,
        heading: 'A message about a child',
        says: ['This page does not say who the child is.', toKnowMore],
        open: {
          kinds: sayKinds(link.notices),
          for: `${capital(sayAgency(link.agency, library.directory))}: ${roleLabel(link.role)}`,
          sent: sayInstant(link.sentAt, now),
          typed: { name: fields.get('name'), reference: fields.get('reference') },
          errors: errorView(errors),
        },
      };
    case 'used':
      return {
        status: 200,
        heading: 'This message is acknowledged',
        says: [
          `It was acknowledged ${sayInstant(link.at, now).text}. There is nothing more to do here: you can close this page.`,
          `If that was neither you nor a colleague, say so. ${toKnowMore}`,
        ],
      };
    case 'expired':
      return {
        status: 410,
        heading: 'This link is too old',
        says: ['It was good for seven days. Nothing was recorded.', toKnowMore],
      };
    case 'unknown':
      return {
        status: 404,
        heading: 'This link leads to no message',
        says: ['Check that you have the whole of it: some mail programs cut long links.', toKnowMore],
      };
    default:
      return link satisfies never;
  }
}
