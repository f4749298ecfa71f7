/** The reports that there are, by the name that asks for them. */
export const reportKinds = [
  'annual',
  'parenting',
  'quarterly',
  'home',
  'provider',
  'partnership',
  'lead-member',
  'foi',
  'plan',
] as const;

export type ReportKind = (typeof reportKinds)[number];

export const isReportKind = (text: string): text is ReportKind => reportKinds.some((kind) => kind === text);

/** Those that are about certain children's homes, each by its Ofsted number. */
export const isOfHomes = (kind: ReportKind): boolean => kind === 'home' || kind === 'provider';

/** The Ofsted numbers of homes as they were typed: `SC123456, SC654321`. */
export const readHomes = (typed: string): readonly string[] =>
  typed
    .split(',')
    .map((home) => home.trim())
    .filter((home) => home !== '');
