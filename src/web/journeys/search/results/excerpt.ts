import type { Piece } from './find-words.ts';

/** So much is shown on either side of what was matched. */
const AROUND = 80;

/** What was matched with a few words around it: a long statement is read on its own page. */
export function excerpt(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map(({ text, isMatch }, place) => {
    if (isMatch || text.length <= 2 * AROUND) return { text, isMatch };
    const head = place === 0 ? '' : text.slice(0, AROUND).replace(/\S*$/, '');
    const tail = place === pieces.length - 1 ? '' : text.slice(-AROUND).replace(/^\S*/, '');
    return { text: `${head}…${tail}`, isMatch };
  });
}
