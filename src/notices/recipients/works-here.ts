import type { Workforce } from './workforce.ts';

/** Whether anybody of the agency that owes a duty works in Homeward; otherwise what it does is not known here. */
export function worksHere(dutyOwner: string, { workers }: Workforce): boolean {
  const agency = dutyOwner.replace(/^authority:/, 'childrens-social-care:').replace(/^school:/, 'education:');
  return workers.some((worker) => worker.agency === agency);
}
