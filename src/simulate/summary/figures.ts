/** What one authority's simulated children come to in a period, in the words of the published reports. */
export interface Figures {
  readonly own: OwnFigures;
  readonly inCare: InCareFigures;
  readonly placedHere: Series;
  readonly interviews: InterviewFigures;
  readonly record: RecordFigures;
}

export interface Series {
  readonly children: number;
  readonly episodes: number;
}

export interface OwnFigures extends Series {
  readonly childrenOverADay: number;
  readonly childrenWithThreeOrMore: number;
  readonly white: number;
  readonly ethnicityNotObtained: number;
  readonly ethnicityRefused: number;
  readonly episodesUnder10: number;
  readonly episodesFrom15: number;
  readonly upTo12Hours: number;
  readonly from12To24Hours: number;
  readonly over24Hours: number;
  readonly away: number;
  readonly checksShared: number;
}

export interface InCareFigures extends Series {
  readonly lookedAfterAtAnyTime: number;
  readonly childrenWithOneOrTwo: number;
  /** The fewest children who together had half of the episodes. */
  readonly childrenHoldingHalf: number;
  readonly unaccompanied: number;
  readonly unaccompaniedAtAnyTime: number;
  readonly episodesWithLength: number;
  readonly backWithin24Hours: number;
  readonly episodesPerChildByQuarter: readonly number[];
  readonly withReason: number;
  readonly seekingContact: number;
  /** The most frequent reason that is not about contact. */
  readonly nextReason: number;
}

export interface InterviewFigures {
  readonly eligible: number;
  readonly offered: number;
  readonly completed: number;
  readonly declined: number;
  readonly notOffered: number;
  readonly excused: number;
  readonly inTime: number;
  readonly inTimeOrLessThanAWeekLate: number;
}

export interface RecordFigures {
  readonly children: number;
  readonly streams: number;
  readonly events: number;
  readonly recordedLate: number;
  readonly corrected: number;
  readonly withdrawn: number;
  readonly imported: number;
  readonly stillMissing: number;
  readonly backButOpen: number;
}
