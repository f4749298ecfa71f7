/**
 * What is unusual in an imported row without being impossible. Such rows are imported as they are: history may break
 * rules that hold for what is recorded here, and still has to feed the export of its year.
 *
 * @source docs/episodes.md (imported historical span)
 */
export const flags = {
  'overlaps-another-episode': 'This episode overlaps another episode of the same child (SSDA903 rule 574).',
  'not-returned-before-the-next': 'No return is recorded, although a later episode of the same child began.',
  'span-after-return': 'This span begins after the return in the same episode: that would be a new episode.',
  'starts-after-care-ended': 'The child is looked after in the row, and care had ended (SSDA903 rule 578).',
  'reported-before-missing': 'The report is earlier than the moment from which the child was missing.',
  'interview-before-found': 'A return interview was offered or held before the child was found.',
  'interview-held-before-offered': 'The return interview was held before it was offered.',
  'offer-time-not-given': 'The outcome says that a return interview was offered, and not when.',
  'outcome-while-not-found':
    'There is a check or interview, although the child was neither located nor returned.',
  'away-and-not-looked-after': 'Only a looked-after child can be away from placement without authorisation.',
  'placed-and-not-looked-after': 'Another authority is named as host, and the child is not looked after.',
  'other-authority-not-named':
    'The child is looked after by another authority, and the row names no other authority.',
  'age-outside-group': 'The child’s age is not that of the care leaver group in the row.',
  'placement-type-not-in-use': 'This placement type was not in use on that date.',
  'former-host-holds-a-copy':
    'The row named another host before, whose books still hold the episode until it is voided there.',
  'details-differ-from-record':
    'Date of birth, sex or ethnicity differ from what people recorded here, which stands.',
} as const;

export type Flag = keyof typeof flags;
