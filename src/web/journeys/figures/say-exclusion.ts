const said: Readonly<Record<string, string>> = {
  'other-authority': "another authority's child, whose interview is that authority's to hold",
  'missing-again-within-three-working-days': 'missing again within three working days of the return',
  'extended-interview': 'an extended interview only, which is never counted as the one that is owed',
  'time-not-known': 'held, but not known whether in time',
  'not-24-hours-ago': 'still missing, and for less than 24 hours',
  'duration-not-known': 'found, but not known at what time',
};

/** Why something was left out of a figure, in words. */
export const sayExclusion = (reason: string): string => said[reason] ?? reason.replaceAll('-', ' ');
