import type { Episode } from './episode.ts';
import { episodeSaid } from './events.ts';

/** The packs that the episode keeps: those it opened under, or those that it was last bound to anew. */
export const boundPacks = ({ said, opening }: Episode) =>
  episodeSaid(said, 'ProceduresRebound').at(-1)?.body.packs ?? opening.body.packs;
