import type { Within } from '../reports/kinds/report-definition.ts';

/** A list of children that people go through together, one after the other. */
export interface ListDefinition {
  readonly title: string;
  readonly about: string;
  /** How long a period it is usually of. */
  readonly every: 'week' | 'month';
  /** Only children with an episode in one group of a breakdown. */
  readonly within?: Within;
}

/** Every list there is, by the name that asks for it. */
export const lists = {
  panel: {
    title: 'Children for the Missing Children Panel',
    about:
      'Every child with an episode in the week: the panel looks at what was done to find each and to keep them safe',
    every: 'week',
  },
  tracking: {
    title: 'Children for the Child Exploitation Tracking Panel',
    about: 'Children at medium or high risk of exploitation who had an episode in the month',
    every: 'month',
    within: { by: 'tracked', group: 'yes' },
  },
} as const satisfies Readonly<Record<string, ListDefinition>>;

export type ListName = keyof typeof lists;

export const listNames = Object.keys(lists) as readonly ListName[];

export const isListName = (text: string): text is ListName => Object.hasOwn(lists, text);
