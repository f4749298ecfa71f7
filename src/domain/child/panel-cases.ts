import type { Panel } from '../agencies/panels.ts';
import { orderOf } from '../time/when.ts';
import { type Child, childSaid } from './child.ts';

/** Whether a panel had accepted the child's case by then and not closed it since. */
export function openToPanelAt(child: Child, panel: Panel, at: number): boolean {
  let open = 0;
  for (const { body, happened } of childSaid(child, 'PanelCaseOpened'))
    if (body.panel === panel && orderOf(happened) <= at) open++;
  if (open === 0) return false;
  for (const { body, happened } of childSaid(child, 'PanelCaseClosed'))
    if (body.panel === panel && orderOf(happened) <= at) open--;
  return open > 0;
}
