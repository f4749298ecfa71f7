import { afterReturnMeasures } from './after-return-measures.ts';
import { childMeasures } from './child-measures.ts';
import { cohortMeasures } from './cohort-measures.ts';
import { durationMeasures } from './duration-measures.ts';
import { dutyMeasures } from './duty-measures.ts';
import { episodeMeasures } from './episode-measures.ts';
import { interventionMeasures } from './intervention-measures.ts';
import { interviewMeasures } from './interview-measures.ts';
import type { Measure } from './measure.ts';
import { nationalMeasures } from './national-measures.ts';
import { nowMeasures } from './now-measures.ts';
import { qualityMeasures } from './quality-measures.ts';
import { reasonMeasures } from './reason-measures.ts';

/** Every measure there is. Nothing is counted anywhere else. */
export const measures: readonly Measure[] = [
  ...episodeMeasures,
  ...childMeasures,
  ...durationMeasures,
  ...cohortMeasures,
  ...nationalMeasures,
  ...interviewMeasures,
  ...afterReturnMeasures,
  ...reasonMeasures,
  ...interventionMeasures,
  ...dutyMeasures,
  ...nowMeasures,
  ...qualityMeasures,
];

export const measureCalled = (id: string): Measure | undefined => measures.find((each) => each.id === id);
