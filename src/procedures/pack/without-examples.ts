const EXAMPLES = /^examples:.*(?:\n(?!---)(?:[ \t#-].*)?)*/gm;

/** A rule file with nothing in place of its examples; all that is left stands in the lines where it stood. */
export const withoutExamples = (text: string): string =>
  text.replaceAll(EXAMPLES, (examples) => examples.replaceAll(/.+/g, ''));
