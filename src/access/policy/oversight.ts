import { forAuthority, nothing, type PartsOf, type Rights } from './part.ts';

/** What police keep for themselves is not the authority's to show. */
const everySection = {
  core: ['see', 'export', 'see-readers'],
  interview: ['see'],
  health: ['see'],
  address: ['see'],
  oversight: ['see'],
} as const satisfies Rights['responsible'];

export const oversight: PartsOf<'oversight'> = {
  // Reads what was done, not why a child ran.
  auditor: forAuthority({
    responsible: { core: ['see', 'see-readers'], oversight: ['see'] },
    none: { core: ['count'] },
  }),
  // Only reads; the membership has a first and a last day.
  inspector: forAuthority({
    responsible: everySection,
    hosts: { core: ['see', 'see-readers'] },
    none: { core: ['count'] },
  }),
  'data-protection-officer': forAuthority({
    responsible: {
      ...everySection,
      interview: ['see', 'export'],
      health: ['see', 'export'],
      address: ['see', 'export'],
      oversight: ['see', 'export', 'review-emergency'],
    },
    none: { core: ['see-readers'], oversight: ['review-emergency'] },
  }),
  administrator: { ...nothing, rights: { none: { oversight: ['administer'] } } },
};
