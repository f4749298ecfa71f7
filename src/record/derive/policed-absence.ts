import type { Directory } from '../../domain/authorities/directory.ts';
import { placementAt, responsibleAuthorityAt } from '../../domain/child/status.ts';
import {
  absenceSaid,
  type EducationAbsenceHistory,
} from '../../domain/education-absence/education-absence.ts';
import type { Obligation } from '../../domain/obligations/obligation.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { orderOf } from '../../domain/time/when.ts';
import type { RelationshipRow } from '../../store/append/read-models.ts';
import type { StreamName } from '../streams.ts';

interface Policed {
  readonly history: EducationAbsenceHistory;
  readonly duties: readonly Obligation[];
  readonly books: string;
  readonly directory: Pick<Directory, 'authority'>;
}

/**
 * That the police have to do with an absence: the force of the area where the child is placed or lives, from when a
 * referral to the police is owed or was made. Before that nobody asked them to look.
 *
 * @source v59-2024 L446-454, L478-480
 */
export function policedRelationships(
  child: StreamName,
  { history, duties, books, directory }: Policed,
): readonly RelationshipRow[] {
  const from = earliest([...owedFrom(duties), ...referredAt(history)]);
  if (from === undefined) return [];
  const area = placementAt(history.child, from)?.host ?? responsibleAuthorityAt(history.child, from) ?? books;
  const force = directory.authority(area)?.forceSlug;
  return force === undefined ? [] : [{ child, agency: `police:${force}`, kind: 'polices', from }];
}

const owedFrom = (duties: readonly Obligation[]): readonly Instant[] =>
  duties.filter(asksToRefer).flatMap(({ arises }) => arises ?? []);

const asksToRefer = ({ rule }: Obligation): boolean =>
  rule.parts.some(({ metBy }) =>
    metBy.some(({ word, with: asked }) => word === 'absence-referred' && asked.to === 'police'),
  );

const referredAt = ({ absence }: EducationAbsenceHistory): readonly Instant[] =>
  absenceSaid(absence, 'AbsenceReferred')
    .filter(({ body }) => body.to === 'police')
    .map(({ happened }) => orderOf(happened) as Instant);

const earliest = (moments: readonly Instant[]): Instant | undefined =>
  moments.length === 0 ? undefined : (Math.min(...moments) as Instant);
