import { absenceMeasures } from './absence-measures.ts';
import { interviewMeasures } from './interview-measures.ts';
import type { Measure } from './measure.ts';
import { nowMeasures } from './now-measures.ts';
import { qualityMeasures } from './quality-measures.ts';

/** Every measure there is. Nothing is counted anywhere else. */
export const measures: readonly Measure[] = [
  ...interviewMeasures,
  ...absenceMeasures,
  ...nowMeasures,
  ...qualityMeasures,
];

export const measureCalled = (id: string): Measure | undefined => measures.find((each) => each.id === id);
