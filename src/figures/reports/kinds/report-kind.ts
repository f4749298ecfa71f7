/** The reports that there are, by the name that asks for them. */
export const reportKinds = [
  'annual',
  'parenting',
  'quarterly',
  'home',
  'partnership',
  'lead-member',
  'foi',
] as const;

export type ReportKind = (typeof reportKinds)[number];

export const isReportKind = (text: string): text is ReportKind => reportKinds.some((kind) => kind === text);
