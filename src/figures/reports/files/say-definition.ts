import type { Definition } from '../report.ts';

/** What a measure counts, of what, without what, and from where it is taken: a sentence each. */
export const sayDefinition = ({
  numerator,
  denominator,
  exclusions,
  warnings,
  source,
}: Definition): readonly string[] => [
  `Counted: ${numerator}.`,
  ...(denominator === null ? [] : [`Of: ${denominator}.`]),
  ...(exclusions.length === 0 ? [] : [`Left out: ${exclusions.join('; ')}.`]),
  ...warnings,
  `Source: ${source}.`,
];
