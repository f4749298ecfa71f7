/** What a command answers to the shell; documented in `homeward --help`. */
export const exitCodes = { done: 0, findings: 1, couldNot: 2 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A command could not do what it was asked: one clear line for the person who asked, and exit code 2. */
export class CouldNot extends Error {
  override readonly name = 'CouldNot';
}
