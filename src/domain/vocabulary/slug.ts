/**
 * A name as packs write it: `Youth justice` and `youth_justice` are both `youth-justice`. People word lists, decisions
 * and services freely; a rule names them once.
 */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
