import type { Column } from '../file/columns.ts';

/** Why a row cannot be imported. */
export type FaultReason =
  | 'wrong-number-of-cells'
  | 'required'
  | 'unknown-code'
  | 'unknown-authority'
  | 'abolished-authority'
  | 'unreadable-date'
  | 'no-such-date'
  | 'time-happened-twice'
  | 'time-never-happened'
  | 'time-of-day-needed'
  | 'in-the-future'
  | 'end-before-start'
  | 'before-birth'
  | 'not-a-child'
  | 'outcome-contradicts'
  | 'other-child-details'
  | 'spans-overlap'
  | 'second-unreturned-episode'
  | 'disposed-of';

/** What is wrong with one cell, or with a row because of one cell. The value is for the operator and never logged. */
export interface CellFault {
  /** Empty where the row as a whole is meant. */
  readonly column: Column | '';
  readonly value: string;
  readonly reason: FaultReason;
  /** A true sentence that does not repeat the value. */
  readonly says: string;
}

export interface RowFault extends CellFault {
  readonly line: number;
}
