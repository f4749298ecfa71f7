/** A file that cannot be imported as a whole; its message is what the operator reads. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  /** What kind of refusal it is, for programs. */
  readonly refused: FileRefusal;

  constructor(refused: FileRefusal, says: string) {
    super(says);
    this.refused = refused;
  }
}

export type FileRefusal =
  | 'no-such-file'
  | 'not-utf-8'
  | 'no-heading'
  | 'heading-not-understood'
  | 'not-csv'
  | 'no-rows'
  | 'file-changed';
