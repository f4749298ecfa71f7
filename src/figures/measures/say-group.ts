import type { Directory } from '../../domain/authorities/directory.ts';
import { childGroup } from '../../domain/code-sets/child-group.ts';
import type { CodeSet } from '../../domain/code-sets/code-set.ts';
import { durationBands } from '../../domain/code-sets/duration-band.ts';
import { episodeClass, missingFrom, strand } from '../../domain/code-sets/episode.ts';
import { ethnicity } from '../../domain/code-sets/ethnicity.ts';
import { exploitationLevel } from '../../domain/code-sets/exploitation.ts';
import { foundPlaceType } from '../../domain/code-sets/found.ts';
import { intervention } from '../../domain/code-sets/interventions.ts';
import { legalStatus } from '../../domain/code-sets/legal-status.ts';
import { placementGroup } from '../../domain/code-sets/placement-group.ts';
import { placementProvider } from '../../domain/code-sets/placement-provider.ts';
import { placementType } from '../../domain/code-sets/placement-type.ts';
import { policeGrade } from '../../domain/code-sets/police.ts';
import { reasonGroup } from '../../domain/code-sets/reasons/reason.ts';
import { reason } from '../../domain/code-sets/reasons/reasons.ts';
import { returnInterviewOutcome } from '../../domain/code-sets/return-interview.ts';
import { sex } from '../../domain/code-sets/sex-and-gender.ts';
import { sayTimeBlock } from '../../domain/time/time-blocks.ts';
import { type Dimension, NOT_KNOWN } from './dimension.ts';

const sets: Readonly<Record<string, CodeSet>> = {
  sex,
  ethnicity,
  'child-group': childGroup,
  exploitation: exploitationLevel,
  'legal-status': legalStatus,
  'placement-type': placementType,
  'placement-group': placementGroup,
  provider: placementProvider,
  strand,
  'missing-from': missingFrom,
  class: episodeClass,
  grade: policeGrade,
  duration: durationBands,
  reason,
  'reason-primary': reason,
  'reason-group': reasonGroup,
  intervention,
  'found-place': foundPlaceType,
  interview: returnInterviewOutcome,
};

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const sayWeekday = (key: string): string => weekdays[Number(key) - 1] ?? key;

/** A group of a breakdown in words: `White British`, `Friday`, `17:00 to 17:59`, `Kent (886)`. */
export function sayGroup({ key: dimension }: Dimension, key: string, directory: Directory): string {
  if (key === NOT_KNOWN) return 'Not known';
  if (dimension === 'weekday') return sayWeekday(key);
  if (dimension === 'weekday-time') return `${sayWeekday(key.slice(0, 1))} ${sayTimeBlock(key.slice(2))}`;
  if (dimension === 'hour') return `${key}:00 to ${key}:59`;
  if (dimension === 'responsible' || dimension === 'host' || dimension === 'authority')
    return `${directory.authority(key)?.name ?? 'Authority'} (${key})`;
  const label = sets[dimension]?.entries.find(({ code }) => code === key)?.label;
  return label ?? inWords(key);
}

const inWords = (key: string): string => {
  const words = key.replaceAll('-', key.match(/\d-\d/) === null ? ' ' : '–').replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
