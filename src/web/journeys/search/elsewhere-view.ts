import { type Elsewhere, MOST_IN_AN_HOUR } from '../../../access/elsewhere/elsewhere.ts';
import type { Directory } from '../../../domain/authorities/directory.ts';

/** What the search of other authorities answers: where there may be a child, and who that may be not at all. */
export interface ElsewhereView {
  readonly says: readonly string[];
  /** Each authority with a possible match. */
  readonly authorities: readonly { readonly code: string; readonly name: string }[];
}

export function elsewhereView(answer: Elsewhere, directory: Directory): ElsewhereView {
  switch (answer.kind) {
    case 'says-too-little':
      return {
        says: [
          'To ask other authorities, give a name and a date of birth, or a number. A name alone fits many.',
        ],
        authorities: [],
      };
    case 'asked-too-often':
      return {
        says: [
          `You have asked other authorities ${MOST_IN_AN_HOUR} times in the last hour. Wait, or ring the authority that you think of.`,
        ],
        authorities: [],
      };
    case 'not-in-this-part':
      return { says: ['Your part does not ask other authorities.'], authorities: [] };
    case 'answered': {
      const codes = [...new Set(answer.children.map(({ owner }) => owner))];
      return codes.length === 0
        ? { says: ['No other authority has a possible match.'], authorities: [] }
        : {
            says: ['Ring their front door, say why you ask, and let them say what they may share.'],
            authorities: codes.map((code) => ({ code, name: directory.authority(code)?.name ?? code })),
          };
    }
    default:
      return answer satisfies never;
  }
}
