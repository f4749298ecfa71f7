import type { Order } from '../../record/order.ts';
import {
  type ActName,
  isAbsenceAct,
  isAuthorityForm,
  isChildForm,
  isEpisodeAct,
  isIncidentAct,
} from './all-acts.ts';
import type { Asked } from './page/asked.ts';
import { readAbsence } from './page/read-absence.ts';
import { readAuthority } from './page/read-authority.ts';
import { readIncident } from './page/read-incident.ts';
import { readChild, readEpisode } from './page/read-subject.ts';
import { schoolOfPupil } from './page/school-of-pupil.ts';
import type { Subject } from './page/subject.ts';
import { isBeginning } from './places/episode-places.ts';

/** What an order is about, but for the child. */
export type About = Partial<Pick<Order, 'episode' | 'absence' | 'incident'>>;

/** What the acts of a kind of record are about, and how such a record is found. */
export interface Kind {
  readonly at: (id: string) => string;
  readonly about: (id: string) => About;
  readonly has: (act: ActName) => boolean;
  readonly read: (asked: Asked) => Promise<Subject | undefined>;
}

const episodes: Kind = {
  at: (id) => `/episodes/${id}`,
  about: (id) => ({ episode: id }),
  has: (act) =>
    (isEpisodeAct(act) && act !== 'OpenWithChecks' && act !== 'RecordHiddenMissing') ||
    act === 'RecordIncident',
  read: readEpisode,
};

/** What begins an episode or an absence is done on the page of the child. */
const children: Kind = {
  at: (id) => `/children/${id}`,
  about: () => ({}),
  has: (act) => isChildForm(act) || isBeginning(act) || act === 'ReportPupilAbsent',
  read: async (asked) => {
    const child = await readChild(asked.connection, asked.id);
    if (child === undefined || asked.act !== 'ReportPupilAbsent') return child;
    return { ...child, begins: { school: await schoolOfPupil(asked, child) } };
  },
};

const absences: Kind = {
  at: (id) => `/absences/${id}`,
  about: (id) => ({ absence: id }),
  has: (act) => isAbsenceAct(act) && act !== 'ReportPupilAbsent',
  read: readAbsence,
};

const incidents: Kind = {
  at: (id) => `/incidents/${id}`,
  about: (id) => ({ incident: id }),
  has: (act) => isIncidentAct(act) && act !== 'RecordIncident',
  read: readIncident,
};

const authorities: Kind = {
  at: (id) => `/authorities/${id}`,
  about: () => ({}),
  has: isAuthorityForm,
  read: readAuthority,
};

export const kinds: readonly Kind[] = [episodes, children, absences, incidents, authorities];

/** What an act begins, and of which kind that is; undefined for one that adds to what is there. */
export function begunBy(kind: Kind, act: ActName): Kind | undefined {
  if (act === 'RecordIncident') return incidents;
  if (act === 'ReportPupilAbsent') return absences;
  return kind === children && isEpisodeAct(act) ? episodes : undefined;
}
