import { ofChildren, ofEpisodes } from './define.ts';
import type { ChildMeasure, EpisodeMeasure } from './measure.ts';

const checked = "f.safe_and_well in ('done_seen', 'done_phone')";

/** What was done for a child who was found, and what came to light. @source docs/measures.md */
export const afterReturnMeasures: readonly (EpisodeMeasure | ChildMeasure)[] = [
  ofEpisodes({
    id: 'SW-DONE',
    title: 'Safe-and-well checks done',
    numerator: 'Episodes after which the child was seen, or spoken with by telephone',
    denominator: 'Episodes that began',
    counts: checked,
    source: 'v59-2024 L121; ofsted-2013 ¶27',
  }),
  ofEpisodes({
    id: 'SW-EVIDENT',
    title: 'Safe-and-well checks of which the record was shared',
    numerator: 'Episodes whose record of a safe-and-well check was shared',
    denominator: 'Episodes that began',
    counts: 'f.safe_and_well_shared',
    source: 'ofsted-2013 ¶27',
  }),
  ofEpisodes({
    id: 'IRO-TOLD',
    title: 'Reviewing officers told',
    numerator: 'Episodes of which the independent reviewing officer was told',
    denominator: 'Episodes of children who were looked after when they began',
    of: 'f.looked_after',
    counts: 'f.reviewing_officer_told',
    source: 'v59-2024 L101, L389-391; ofsted-2013 ¶18',
  }),
  ofEpisodes({
    id: 'HARM',
    title: 'Episodes in which harm was found',
    numerator: 'Episodes of which a check or an interview found that the child had been harmed',
    denominator: 'Episodes of which a check or an interview says whether the child had been harmed',
    counts: "f.harm = 'found'",
    exclusions: [{ reason: 'harm-not-known', when: "f.harm = 'not_known'" }],
    source: 'v59-2024 L13; ofsted-2013 ¶26, ¶38',
  }),
  ofChildren({
    id: 'HARM-CHILD',
    title: 'Children who came to harm',
    numerator: 'Children of whom a check or an interview found that they had been harmed',
    denominator: 'Children of whom a check or an interview says whether they had been harmed',
    counts: "bool_or(f.harm = 'found')",
    exclusions: [{ reason: 'harm-not-known', when: "bool_and(f.harm = 'not_known')" }],
    source: 'v59-2024 L13; ofsted-2013 ¶26, ¶38',
  }),
];
