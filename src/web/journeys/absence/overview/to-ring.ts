import { agencyOf } from '../../../../domain/agencies/roles.ts';
import type { Directory } from '../../../../domain/authorities/directory.ts';
import {
  absenceSaid,
  type EducationAbsence,
} from '../../../../domain/education-absence/education-absence.ts';
import { isResolved } from '../../../../domain/education-absence/resolved.ts';
import type { NoticeRow } from '../../../notices/notice-row.ts';
import { sayAgency } from '../../../words/say-agency.ts';

interface Ringing {
  readonly absence: EducationAbsence;
  readonly notices: readonly NoticeRow[];
  readonly here: string;
  readonly directory: Directory;
  /** Whether they may say that they rang. */
  readonly mayTell: boolean;
}

/** The link to who was told, and the police where no message reaches them: then somebody has to ring 101. */
export function toRing({ absence, notices, here, directory, mayTell }: Ringing) {
  const unreached = notices.filter(isUnreached);
  const police = unreached.find(({ told, rule }) => agencyOf(told) === 'police' && rule !== '');
  const href = `${here}/told`;
  const untold =
    police === undefined || isResolved(absence) || isReferredToPolice(absence)
      ? undefined
      : {
          force: sayAgency(police.agency, directory),
          href: mayTell ? `${href}/${police.notice}` : undefined,
        };
  return {
    told: { href, waits: unreached.length === 0 ? undefined : `${unreached.length} to ring` },
    untold,
  };
}

const isUnreached = ({ message, failed_at, acknowledged_at, ended_at }: NoticeRow): boolean =>
  (message === null || failed_at !== null) && acknowledged_at === null && ended_at === null;

const isReferredToPolice = (absence: EducationAbsence): boolean =>
  absenceSaid(absence, 'AbsenceReferred').some(({ body }) => body.to === 'police');
