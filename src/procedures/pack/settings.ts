import type { Pack, PackSettings } from '../../domain/obligations/pack.ts';
import type { Source } from '../../domain/obligations/rule.ts';
import type { InterviewProvider } from '../../domain/return-interview/provider.ts';
import { plainDate } from '../../domain/time/instant.ts';
import { readSource } from '../rule/read-source.ts';
import type { Place } from '../yaml/place.ts';
import type { SettingsShape } from './pack-shape.ts';

type SettingName = keyof PackSettings;
type WrittenProvider = NonNullable<SettingsShape['interview-providers']>['value'][number];

/** How each setting is written in a pack, and whether every procedure needs an answer to it. */
const settingNames = {
  gradesWhenMissing: { written: 'grades-when-missing', needed: true },
  legacyAbsenceOffered: { written: 'legacy-absence-offered', needed: true },
  mediaConsentFrom: { written: 'media-consent-from', needed: false },
  recoveryOrderOnlyUnderCareOrder: { written: 'recovery-order-only-under-care-order', needed: true },
  suggestedCheckMinutes: { written: 'suggested-check-minutes', needed: true },
  multipleEpisodes: { written: 'multiple-episodes', needed: true },
  interviewersTravelMiles: { written: 'interviewers-travel-miles', needed: false },
  interviewProviders: { written: 'interview-providers', needed: false },
  riskTemplateNotLookedAfter: { written: 'risk-template-not-looked-after', needed: true },
  riskTemplateAsks: { written: 'risk-template-asks', needed: false },
  welcomeChecklist: { written: 'welcome-checklist', needed: false },
  firstContact: { written: 'first-contact', needed: false },
  closingNeeds: { written: 'closing-needs', needed: true },
} as const satisfies Record<SettingName, { written: keyof SettingsShape; needed: boolean }>;

const entries = Object.entries(settingNames) as [SettingName, (typeof settingNames)[SettingName]][];

/** A pack's own choices as the domain names them. */
export function readSettings(written: SettingsShape): Partial<PackSettings> {
  const value = <Name extends keyof SettingsShape>(name: Name) =>
    written[name]?.value as NonNullable<SettingsShape[Name]>['value'] | undefined;
  const grades = value('grades-when-missing');
  const absence = value('legacy-absence-offered');
  const consent = value('media-consent-from');
  const recovery = value('recovery-order-only-under-care-order');
  const minutes = value('suggested-check-minutes');
  const multiple = value('multiple-episodes');
  const miles = value('interviewers-travel-miles');
  const providers = value('interview-providers');
  const template = value('risk-template-not-looked-after');
  const asks = value('risk-template-asks');
  const welcome = value('welcome-checklist');
  const contact = value('first-contact');
  const closing = value('closing-needs');
  return {
    ...(grades && { gradesWhenMissing: grades }),
    ...(absence !== undefined && { legacyAbsenceOffered: absence }),
    ...(consent && { mediaConsentFrom: consent }),
    ...(recovery !== undefined && { recoveryOrderOnlyUnderCareOrder: recovery }),
    ...(minutes && { suggestedCheckMinutes: { under16: minutes['under-16'], from16: minutes['from-16'] } }),
    ...(multiple && { multipleEpisodes: { count: multiple.count, withinDays: multiple['within-days'] } }),
    ...(miles !== undefined && { interviewersTravelMiles: miles }),
    ...(providers && { interviewProviders: providers.map(readProvider) }),
    ...(template && { riskTemplateNotLookedAfter: template }),
    ...(asks && { riskTemplateAsks: asks }),
    ...(welcome && { welcomeChecklist: welcome }),
    ...(contact && {
      firstContact: {
        officeHours: contact['office-hours'],
        outOfHours: contact['out-of-hours'],
        copiedWhenOpen: contact['copied-when-open'],
      },
    }),
    ...(closing && { closingNeeds: closing }),
  };
}

const readProvider = ({ name, from, until, 'in-house': inHouse }: WrittenProvider): InterviewProvider => ({
  name,
  inHouse,
  from: plainDate(from),
  ...(until !== undefined && { until: plainDate(until) }),
});

/** Where each of a pack's own choices comes from. */
export function readSettingSources(
  written: unknown,
  documents: ReadonlyMap<string, unknown>,
  defaultDocument: string | undefined,
  place: Place,
): ReadonlyMap<SettingName, Source> {
  const sources = new Map<SettingName, Source>();
  for (const [name, { written: key }] of entries) {
    const value = (written as Readonly<Record<string, { source?: unknown } | null>> | null | undefined)?.[
      key
    ];
    const source = readSource(value?.source, documents, defaultDocument, place.at(key, 'source'));
    if (source !== undefined) sources.set(name, source);
  }
  return sources;
}

/** The settings that every procedure needs and that none of these packs states, as they are written in a pack. */
export const missingSettings = (packs: readonly Pick<Pack, 'settings'>[]): readonly string[] =>
  entries
    .filter(([name, { needed }]) => needed && !packs.some(({ settings }) => settings[name] !== undefined))
    .map(([, { written }]) => written);

/**
 * The settings of packs that apply together: for each, the choice of the first pack that makes one.
 *
 * @refuses packs that leave a needed setting open between them: a library whose packs were checked has none
 */
export function settingsOf(packs: readonly Pick<Pack, 'settings'>[]): PackSettings {
  const [missing] = missingSettings(packs);
  if (missing !== undefined) throw new RangeError(`No pack says ${missing}`);
  // The floor is last; what stands before it wins.
  return Object.assign({}, ...packs.map(({ settings }) => settings).toReversed()) as PackSettings;
}
