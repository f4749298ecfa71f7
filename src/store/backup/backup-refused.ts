/** A backup cannot be written or restored, in a sentence for whoever asked. It holds nothing of what is in it. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
}
