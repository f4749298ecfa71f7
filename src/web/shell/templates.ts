import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';

const require = createRequire(import.meta.url);
const packageOf = (name: string): string => dirname(require.resolve(`${name}/package.json`));

/** Ours by their path below `web`, and the macros of both libraries as `govuk/…` and `moj/…`. */
const folders = [
  fileURLToPath(new URL('..', import.meta.url)),
  join(packageOf('govuk-frontend'), 'dist'),
  packageOf('@ministryofjustice/frontend'),
];

export interface Templates {
  /** The HTML that a template makes of a view model. Everything in the view model is escaped. */
  render(template: string, view: object): string;
}

export function templates(): Templates {
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(folders), {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  return { render: (template, view) => environment.render(template, view) };
}
