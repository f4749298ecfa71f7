/**
 * Of two records of one child, kept by two authorities one after the other, the one that stands for the child: the
 * later, unless the child is still to come back in an episode of the earlier. A condition on a row `c` of children
 * that the viewer sees, beside their open episode `e`.
 */
export const standsForChild = `not (c.summary ? 'goesOnIn' and e.episode is null and exists (
    select from homeward.child later where later.child = 'child:' || (c.summary ->> 'goesOnIn')))
  and not (c.summary ? 'tookOver' and e.episode is null and exists (
    select from homeward.episode earlier
    where earlier.owner = c.summary -> 'tookOver' ->> 'from' and earlier.phase = 'open'
      and earlier.child = 'child:' || (c.summary -> 'tookOver' ->> 'record')))`;
