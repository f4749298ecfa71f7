import type { Instant } from '../../../../domain/time/instant.ts';
import { formatsOf } from '../../../../figures/reports/files/file-formats.ts';
import { annexHtml, figuresHtml } from '../../../../figures/reports/files/html-body.ts';
import type { Draft, Written } from '../../../../figures/reports/keeping/drafts.ts';
import type { Report } from '../../../../figures/reports/report.ts';
import type { Fields } from '../../../forms/fields.ts';
import { errorView, type FormError } from '../../../forms/form-errors.ts';
import { sayInstant } from '../../../words/say-when.ts';
import { fileLinks } from '../file-links.ts';
import { leadToRows } from '../lead-to-rows.ts';
import { nameOf } from '../list/view-model.ts';

interface Drafted {
  readonly draft: Draft;
  readonly made: Report | { readonly refused: string };
  readonly errors: readonly FormError[];
  readonly now: Instant;
  readonly mayIssue: boolean;
  readonly key: string;
}

export async function draftView({ draft, made, errors, now, mayIssue, key }: Drafted) {
  const address = `/reports/drafts/${draft.draft}`;
  const around = {
    ...{ key, address, mayIssue, name: nameOf(draft), state: draft.state },
    errors: errorView(errors),
    kept: { by: draft.keptBy, when: sayInstant(draft.keptAt, now) },
  };
  if ('refused' in made) return { ...around, refused: made.refused };
  const leadTo = leadToRows(made.asAt);
  return {
    ...around,
    files: fileLinks(address, formatsOf(made.kind)),
    checks: made.checks.map(({ key: check, says, needsNote, note }) => ({
      ...{ says, needsNote, note, field: fieldOfNote(check) },
    })),
    sections: await Promise.all(
      made.sections.map(async (section) => ({
        title: section.title,
        asks: section.asks,
        field: fieldOfSection(section.key),
        narrative: section.narrative,
        figures: await figuresHtml(section, leadTo),
      })),
    ),
    annex: annexHtml({ ...made, checks: [] }),
  };
}

const SECTION = 'narrative-';
const NOTE = 'note-';
const fieldOfSection = (key: string): string => `${SECTION}${key}`;

/** The field of a note, by the check that it is about; its name is safe in an address. */
export const fieldOfNote = (check: string): string => `${NOTE}${Buffer.from(check).toString('base64url')}`;

/** What was written beside the figures of a draft. */
export function writtenIn(fields: Fields): Written {
  const after = (start: string, keyOf: (rest: string) => string) =>
    Object.fromEntries(
      fields.names
        .filter((name) => name.startsWith(start) && fields.get(name) !== '')
        .map((name) => [keyOf(name.slice(start.length)), fields.get(name)]),
    );
  return {
    narrative: after(SECTION, (key) => key),
    notes: after(NOTE, (key) => Buffer.from(key, 'base64url').toString()),
  };
}
