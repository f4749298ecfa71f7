import { type ExitCode, exitCodes } from '../exit.ts';

/** What was looked at, and what came of it. */
export type CheckLine =
  | { readonly about: string; readonly status: 'sound'; readonly says: string }
  | {
      readonly about: string;
      /** `mind`: Homeward would start, and should not stay so. `wrong`: it would not start, or nobody could work. */
      readonly status: 'mind' | 'wrong';
      readonly says: string;
      readonly mend: string;
    };

export const sound = (about: string, says: string): CheckLine => ({ about, status: 'sound', says });

export const mind = (about: string, says: string, mend: string): CheckLine => ({
  ...{ about, status: 'mind', says, mend },
});

export const wrong = (about: string, says: string, mend: string): CheckLine => ({
  ...{ about, status: 'wrong', says, mend },
});

const words = { sound: 'ok   ', mind: 'mind ', wrong: 'WRONG' } as const;

export const lineInWords = (line: CheckLine): string => {
  const said = `${words[line.status]}  ${line.about}: ${line.says}`;
  return line.status === 'sound' ? said : `${said}\n       ${line.mend}`;
};

export function exitCodeOf(lines: readonly CheckLine[]): ExitCode {
  if (lines.some(({ status }) => status === 'wrong')) return exitCodes.couldNot;
  return lines.some(({ status }) => status === 'mind') ? exitCodes.findings : exitCodes.done;
}
