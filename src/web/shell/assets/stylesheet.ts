import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const published = (file: string): string => readFileSync(require.resolve(file), 'utf8');

const ownFace = /@font-face\{font-family:GDS Transport[^}]*\}/g;
const ownFamily = /GDS Transport,arial/g;
const fontNotice = /\/\*! Copyright \(c\) 2011 by Margaret Calvert[^*]*\*\//g;

/**
 * The styles of GOV.UK and MoJ Frontend and, after them, our own. Their typeface is for services of central government
 * alone, so a council's pages are set in Arial and the typeface is not even named.
 */
export const stylesheet = (): string =>
  ['govuk-frontend/dist/govuk/govuk-frontend.min.css', '@ministryofjustice/frontend/moj/moj-frontend.min.css']
    .map((file) => inArial(published(file)))
    .concat(readFileSync(new URL('homeward.css', import.meta.url), 'utf8'))
    .join('\n');

const inArial = (css: string): string =>
  css
    .replace(ownFace, '')
    .replace(fontNotice, '')
    .replace(ownFamily, 'arial')
    .replace(/\/\*# sourceMappingURL=.*\*\//g, '')
    // Beside the style sheet, at whatever version's address it stands.
    .replaceAll('url(/assets/images/', 'url(images/');
