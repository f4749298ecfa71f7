/** What may be wrong with the record, each in a sentence for whoever runs the check. */
export const findingKinds = {
  version_missing: 'An event is missing from the middle of a stream.',
  chain_broken: 'An event does not follow from the one before it.',
  position_out_of_order: 'An event stands before an earlier one of its stream.',
  event_changed: 'What is stored of an event is not what was recorded.',
  body_changed: 'The body of an event is not what was recorded, and nobody redacted it.',
  tail_lost: 'The last events of a stream are missing.',
  head_changed: 'A stream does not end with the event that it says it does.',
  stream_missing: 'There are events of a stream that is not there.',
  disposed_but_there: 'There are events of a stream that was disposed of.',
  lost_since_checkpoint: 'A stream is missing that the checkpoint has.',
  cut_since_checkpoint: 'A stream is shorter than the checkpoint has it.',
  changed_since_checkpoint: 'A stream is not the one that the checkpoint has.',
} as const;

export type FindingKind = keyof typeof findingKinds;

export interface Finding {
  readonly kind: FindingKind;
  readonly owner: string;
  readonly stream: string;
  /** The version at which it was found; that of the head where the stream as a whole is meant. */
  readonly version: number;
}
