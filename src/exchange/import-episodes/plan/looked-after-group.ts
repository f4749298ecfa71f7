import type { ChildGroup } from '../../../domain/code-sets/child-group.ts';

/** Groups whose absences get the response that looked-after children get. @source v59 L206-208; requirements M-015 */
export const lookedAfterGroup = (group: ChildGroup): boolean =>
  group === 'lac_own' || group === 'lac_ola' || group === 'care_leaver_16_17';
