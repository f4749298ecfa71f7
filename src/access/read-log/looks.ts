/** What somebody may look at, as the read log keeps it, in the words of those who read the log. */
export const looks = {
  child: 'The page of the child',
  episode: 'The page of an episode',
  incident: 'What happened, with every child who was there',
  absence: 'An absence from education',
  'whole case': 'The whole case',
  'whole case as PDF': 'Took the whole case away as a PDF',
  'case note': 'Copied the episode as a case note',
  document: 'Opened a document',
  'risk assessment': 'The risk assessment of an episode',
  addresses: 'The addresses where the child might be',
  'what is known': 'What is known of the child, for the police',
  welcome: 'The welcome on the child’s return',
  'who has looked': 'Who has looked at the child',
  board: 'Missing now',
  'our-home': 'Our home tonight',
  'my work: mine': 'My work: due from them',
  'my work: desk': 'My work: the duty desk',
  'my work: team': 'My work: their team',
  'my work: children': 'My work: the children and their workers',
  'return interviews': 'The list of return interviews',
  'return interview': 'A return interview and what leads to it',
  'report-start': 'Reporting a child missing: whom it is about',
  'report-find': 'Reporting a child missing: looked for the child on record',
  'report-describe': 'Reporting a child missing: who it is',
  'report-now': 'Reporting a child missing: what is known now',
  'report-when': 'Reporting a child missing: when',
  'report-tonight': 'Reporting a child missing: tonight',
  'report-sheet': 'Reporting a child missing: the prepared sheet',
  'report-photo': 'Reporting a child missing: the photo',
  'report-check': 'Reporting a child missing: checked the answers',
  'to be matched': 'Reports to be matched to a child',
  'sheet for the police': 'The sheet for the police',
  search: 'Searched, and was shown the child',
  'search-elsewhere': 'Asked for a child in the books of other authorities',
  'search-elsewhere found':
    'Asked for a child in the books of other authorities, and was told of a possible match',
  'open in emergency': 'Opened the record in an emergency',
  'emergency review': 'Reviewed what was opened in an emergency',
  readers: 'Who has looked, for all children',
  'readers export': 'Took away who has looked, as a file',
} as const;

/** What was looked at: one of those, or the form of an act. */
export type LookedAt = keyof typeof looks | `form ${string}`;

export const isLook = (act: string): act is keyof typeof looks => Object.hasOwn(looks, act);
