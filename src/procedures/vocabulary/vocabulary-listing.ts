import { agencyLabel } from '../../domain/agencies/agencies.ts';
import { panels } from '../../domain/agencies/panels.ts';
import { agencyOf, type Role, roles } from '../../domain/agencies/roles.ts';
import type { Offset } from '../../domain/calendars/offset.ts';
import type { Capacity, DutyOwnerWord, Subject } from '../../domain/obligations/rule.ts';
import type { Position } from '../../domain/vocabulary/word.ts';
import { shippedVocabularies, type Vocabularies } from '../vocabularies.ts';
import { type ListedParameter, listParameters } from './word-schema.ts';

export interface ListedMoment {
  readonly word: string;
  readonly describes: string;
  readonly positions: readonly Position[];
  readonly parameters: readonly ListedParameter[];
}

export type ListedCondition = Omit<ListedMoment, 'positions'>;

export interface ListedWord {
  readonly word: string;
  readonly describes: string;
}

/** Every word that a pack may use, with what it means. */
export interface VocabularyListing {
  readonly subjects: readonly {
    readonly subject: Subject;
    readonly moments: readonly ListedMoment[];
    readonly conditions: readonly ListedCondition[];
  }[];
  readonly calendars: readonly ListedWord[];
  readonly capacities: readonly ListedWord[];
  readonly duties: readonly ListedWord[];
  readonly panels: readonly ListedWord[];
  readonly roles: readonly ListedWord[];
}

const calendars: Readonly<Record<Offset['calendar'], string>> = {
  elapsed_hours: '`{ elapsed_hours: 72 }`: real hours, through weekends, holidays and clock changes.',
  calendar_days:
    '`{ calendar_days: 3 }`: the local date of the start is day 0; due 23:59:59 on the last day.',
  working_days:
    '`{ working_days: 3 }`: days that are no Saturday, Sunday or bank holiday of England and Wales; due 23:59:59 on the last.',
  school_days:
    "`{ school_days: 3, counting: absence }`: days on which the child's school opens; `absence` counts the first day absent as day 1, `within` counts from the day after.",
  calendar_months: '`{ calendar_months: 1 }`: the same day of a later month, or its last day.',
  agreed: '`agreed`: the moment that people agreed.',
  meeting: '`{ meeting: missing-children-panel }`: the next sitting of that panel.',
  none: '`none`: no number in the source; due from its start, and late only past a local `limit`.',
};

const capacities: Readonly<Record<Capacity, string>> = {
  responsible: 'The authority that looks after the child.',
  home: 'The authority where a child who is not looked after lives.',
  host: 'The authority in whose area a child of another authority is placed.',
  force: 'The police force of the place that the child is missing from.',
};

const duties: Readonly<Record<DutyOwnerWord, string>> = {
  'responsible-authority': 'The authority that looks after the child, or where the child lives at home.',
  'host-authority': 'The authority in whose area the child is placed.',
  'pack-authority': 'The authority or force whose pack this is.',
  police: 'The police force of the place that the child is missing from.',
  placement: 'The home or carer with whom the child is placed.',
  school: 'The school at which the child is registered.',
  'home-office': 'The Home Office.',
};

const namedLists: ReadonlyMap<string, string> = new Map([
  [Object.keys(roles).join(' '), 'a role'],
  [Object.keys(panels).join(' '), 'a panel'],
]);

export function listVocabulary(vocabularies: Vocabularies = shippedVocabularies): VocabularyListing {
  return {
    subjects: (Object.keys(vocabularies) as Subject[]).map((subject) => ({
      subject,
      moments: Object.entries(vocabularies[subject].moments).map(
        ([word, { describes, positions, parameters }]) => ({
          word,
          describes,
          positions: [...new Set(positions)],
          parameters: listParameters(parameters, namedLists),
        }),
      ),
      conditions: Object.entries(vocabularies[subject].conditions).map(
        ([word, { describes, parameters }]) => ({
          word,
          describes,
          parameters: listParameters(parameters, namedLists),
        }),
      ),
    })),
    calendars: listed(calendars),
    capacities: listed(capacities),
    duties: listed(duties),
    panels: listed(panels),
    roles: (Object.keys(roles) as Role[]).map((role) => ({
      word: role,
      describes: `${roles[role].label} (${agencyLabel(agencyOf(role))})`,
    })),
  };
}

const listed = (words: Readonly<Record<string, string>>): readonly ListedWord[] =>
  Object.entries(words).map(([word, describes]) => ({ word, describes }));
