/** What the first bytes of a file say that it is; whatever its name says. */
export type KindOfPicture = 'jpeg' | 'png' | 'webp' | 'heic' | 'something-else';

/** Boxes at the head of the files that Apple's telephones make. */
const apple = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

export function kindOfPicture(content: Buffer): KindOfPicture {
  const letters = (from: number, to: number) => content.toString('latin1', from, to);
  if (letters(0, 3) === '\u00ff\u00d8\u00ff') return 'jpeg';
  if (letters(0, 8) === '\u0089PNG\r\n\u001a\n') return 'png';
  if (letters(0, 4) === 'RIFF' && letters(8, 12) === 'WEBP') return 'webp';
  if (letters(4, 8) === 'ftyp' && apple.includes(letters(8, 12))) return 'heic';
  return 'something-else';
}
