import type { Templates } from './templates.ts';

/** What stands around the content of a page and is the same on many: the key to keeping it. */
export interface Surroundings {
  readonly assetsAt: string;
  readonly demonstration: boolean;
  readonly signedIn: boolean;
  readonly scripts: readonly string[];
  readonly navigation: readonly NavigationLink[];
}

export interface NavigationLink {
  readonly text: string;
  readonly href: string;
  readonly active: boolean;
  /** What stands in its place where a number follows the text that is another for each reader. */
  readonly html?: string;
}

/** What changes from page to page, as HTML. */
export interface Slots {
  readonly title: string;
  readonly clock: string;
  readonly who: string;
  /** How many notices wait for an answer. */
  readonly waiting: string;
  /** What somebody is to bear in mind on every page, for as long as it is so. */
  readonly notice: string;
  readonly before: string;
  readonly content: string;
}

const footer = [
  { href: '/help', text: 'Help' },
  { href: '/accessibility', text: 'Accessibility statement' },
  { href: '/privacy', text: 'Privacy notice' },
  { href: '/cookies', text: 'Cookies' },
];

const names = [
  'title',
  'clock',
  'who',
  'waiting',
  'notice',
  'before',
  'content',
] as const satisfies readonly (keyof Slots)[];
export const markOf = (name: keyof Slots) => `<!--slot:${name}-->`;
const marks = Object.fromEntries(names.map((name) => [name, markOf(name)]));
const slot = /<!--slot:(title|clock|who|waiting|notice|before|content)-->/g;

/** There are few: what people may do differs by role, and which link is the present one. */
const MOST_KEPT = 500;

/**
 * Puts content into the frame of the service. Laying out the frame costs more than most contents, so it is laid out
 * once for the same surroundings.
 */
export function frame(templates: Templates): (surroundings: Surroundings, slots: Slots) => string {
  const kept = new Map<string, string>();
  const frameFor = (surroundings: Surroundings): string => {
    const key = JSON.stringify(surroundings);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = templates.render('shell/layout.njk', { ...surroundings, footer, slots: marks });
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, made);
    return made;
  };
  return (surroundings, slots) => frameFor(surroundings).replace(slot, (_, name: keyof Slots) => slots[name]);
}
