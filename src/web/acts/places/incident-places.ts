import type { IncidentAct } from '../all-acts.ts';
import type { Heading } from './headings.ts';

/** Every act of an incident with several children. */
export const incidentPlaces: Readonly<Record<IncidentAct, Heading>> = {
  RecordIncident: 'incident',
  LinkEpisode: 'incident',
  NameChildPresent: 'incident',
  TakeOffIncident: 'putting-right',
};
