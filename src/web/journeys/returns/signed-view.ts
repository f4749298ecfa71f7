import { type Instant, instant } from '../../../domain/time/instant.ts';
import { fingerprint } from '../../../returns/files/made-file.ts';
import type { MadeExport } from '../../../returns/make-export.ts';
import { formOf, type SignedReturn } from '../../../returns/signed-off.ts';
import { someone } from '../../words/say-maker.ts';
import { sayInstant } from '../../words/say-when.ts';
import { pageOf } from './asked.ts';
import { counted, returnNames } from './words.ts';

/** A return that was signed off: what, when, by whom, and which files. */
export const signedView = ({ version, madeBy, recorded, body }: SignedReturn, now: Instant) => ({
  name: `${returnNames[body.return]}, ${body.year}`,
  href: pageOf(body.return, body.year, formOf(body)),
  asAt: sayInstant(instant(body.asAt), now),
  signed: sayInstant(recorded, now),
  by: someone(madeBy),
  rulesOf: body.rulesOf,
  found: counted(body.findings.length, 'warning'),
  files: body.files.map(({ name, rows, sha256 }) => ({ name, rows, sha256 })),
  differencesHref: `/returns/differences?signed=${version}`,
});

/** The same beside what the return would hold now: which of its files would be others. */
export function signedBeside(signed: SignedReturn, made: MadeExport, now: Instant) {
  const view = signedView(signed, now);
  const files = view.files.map((file) => {
    const today = [...made.files, ...made.inOtherForm].find(({ name }) => name === file.name);
    return { ...file, isSame: today !== undefined && fingerprint(today) === file.sha256, today: today?.rows };
  });
  return { ...view, files, isSame: files.every(({ isSame }) => isSame) };
}
