import { capital } from './code-words.ts';

/** Fields of the record whose own spelling says too little, by their name in a body. */
const names: Readonly<Record<string, string>> = {
  asTold: 'As told by',
  action: 'Action',
  advocateOffered: 'Advocate offered',
  approximateAge: 'Age, about',
  authorityConsulted: 'Authority consulted before release',
  by: 'By',
  byHomeOffice: 'Found by the Home Office',
  chanceToDisclose: 'Chance to say what was done to or by the child',
  childChose: 'The child chose the interviewer',
  childWords: "In the child's own words",
  codeWord: 'Code word for danger',
  complete: 'Complete',
  covers: 'Episodes covered',
  everyNthReturn: 'Police check at every how many returns',
  givenTo: 'Given to',
  handedTo: 'Handed to',
  harmConsidered: 'Weighed that going missing often can mean serious harm',
  helpLinesGiven: 'Numbers of help lines given',
  how: 'How',
  items: 'What was reported',
  leftAt: 'Left at',
  lastSeenAt: 'Last seen at',
  lastSeenBy: 'Last seen by',
  missingMedicationBecomesDangerousAfterHours: 'Going without medication is dangerous after (hours)',
  noImmediateDanger: 'Clear that the child is in no immediate danger',
  otherFacts: 'The report also says',
  packs: 'Procedures kept',
  photoTakenOn: 'Photo taken on',
  row: 'Row as it was imported',
  second: 'Agreed by a second person',
  takenOn: 'Photo taken on',
  to: 'To',
  type: 'Kind',
  unchangedBecause: 'Saved unchanged because',
  until: 'Until the child is back, whereabouts are',
  what: 'Check',
  words: 'In words',
};

/** `placementRemainsAppropriate` as people read it: `Placement remains appropriate`. */
export const sayField = (name: string): string =>
  names[name] ?? capital(name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
