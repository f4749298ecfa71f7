import { escapeMarkup } from '../../domain/language/escape-markup.ts';

/**
 * A drawing as a page may hold it, whose policy refuses styles that stand inside it: each property becomes an attribute.
 * What the drawing was called by whoever drew it becomes the key of the chart, so that it reads the same each time.
 *
 * @source SVG 1.1, 6.2: a property of text is an attribute as well
 */
export function withoutStyles(drawing: string, key: string, words: string): string {
  return drawing
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/ style="([^"]*)"/g, (_, properties: string) => asAttributes(properties))
    .replace(/ (?:class|ecmeta_\w+|pointer-events)="[^"]*"/g, '')
    .replace(/\bzr\d+-/g, `${key}-`)
    .replace(/^<svg width="\d+" height="\d+"/, `<svg role="img" aria-label="${escapeMarkup(words)}"`)
    .trim();
}

const asAttributes = (properties: string): string =>
  properties
    .split(';')
    .filter((property) => property !== '')
    .map((property) => {
      const [name = '', ...value] = property.split(':');
      return ` ${name.trim()}="${value.join(':').trim()}"`;
    })
    .join('');
