/** Ofsted prints two words in curly quotes; other tools write straight ones. */
export type QuoteStyle = 'curly' | 'straight';

/**
 * The columns of List 8, children in care, by what they are called here, in their order.
 *
 * @source docs/returns.md 3
 */
const columns = {
  number: 'Child Unique ID',
  gender: 'Gender',
  ethnicity: 'Ethnicity',
  born: 'Date of Birth',
  age: 'Age of Child (Years)',
  unaccompanied: 'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)',
  disability: 'Does the Child have a Disability',
  careStarted: 'Date Started to be Looked After',
  need: "Child's Category of Need",
  secondPeriod:
    'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)',
  legalStatusStarted: 'Start date of current legal status',
  legalStatus: "Child's Legal Status",
  review: 'Date of Latest Statutory Review',
  visit: 'Date of Last Social Work Visit',
  permanence: 'What is the permanence plan for this child?',
  reviewingOfficerVisit: 'Date of Last IRO Visit / Contact to the Child',
  health: 'Date of Last Health Assessment',
  dental: 'Date of Last Dental Check',
  placements: 'Number of Placements in the Last 12 months',
  careCeased: 'Date Ceased to be Looked After',
  whyCeased: 'Reason Ceased to be Looked After',
  placementStarted: 'Start Date of Most Recent Placement',
  placementType: 'Placement Type',
  provider: 'Placement Provider',
  postcode: 'Placement postcode',
  urn: 'URN of Placement',
  location: 'Placement Location',
  placementAuthority: 'LA of Placement',
  missing: "Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months",
  absent: "Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months",
  offered: 'Was the child offered a Return Interview after their last missing episode (Y/N)?',
  accepted: 'Did the child accept a Return Interview after their last missing episode (Y/N)?',
  team: 'Allocated Team',
  worker: 'Allocated Worker',
} as const;

export type ListColumn = keyof typeof columns;

export const listColumns = Object.keys(columns) as readonly ListColumn[];

export const headings = (quotes: QuoteStyle): readonly string[] =>
  listColumns.map((column) =>
    quotes === 'curly' ? columns[column].replace(/'(Missing|Absent)'/, '‘$1’') : columns[column],
  );
