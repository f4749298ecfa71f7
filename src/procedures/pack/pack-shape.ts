import Type, { type Static, type TSchema } from 'typebox';
import {
  acknowledge,
  date,
  escalation,
  fields,
  list,
  oneOf,
  optional,
  role,
  some,
  source,
  text,
  whole,
} from '../yaml/words.ts';

const setting = <Value extends TSchema>(value: Value) => optional(fields({ value, source }));

/** The choices of `PackSettings`, each with where it comes from. */
export const settingsShape = fields({
  'grades-when-missing': setting(
    some(oneOf('very_low', 'low', 'medium', 'high', 'absent', 'no_apparent_risk')),
  ),
  'legacy-absence-offered': setting(Type.Boolean()),
  'media-consent-from': setting(role),
  'recovery-order-only-under-care-order': setting(Type.Boolean()),
  'suggested-check-minutes': setting(fields({ 'under-16': whole, 'from-16': whole })),
  'multiple-episodes': setting(fields({ count: whole, 'within-days': whole })),
  'interviewers-travel-miles': setting(whole),
  'interview-providers': setting(
    some(fields({ name: text, 'in-house': Type.Boolean(), from: date, until: optional(date) })),
  ),
  'risk-template-not-looked-after': setting(text),
  'risk-template-asks': setting(some(text)),
  'welcome-checklist': setting(some(text)),
  'first-contact': setting(
    fields({ 'office-hours': role, 'out-of-hours': role, 'copied-when-open': Type.Boolean() }),
  ),
  'closing-needs': setting(list(text)),
});

/** `pack.yaml`. */
export const packShape = fields({
  pack: Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }),
  title: text,
  over: optional(text),
  'in-force': fields({ from: date }),
  reviewed: optional(date),
  settings: optional(settingsShape),
  escalation: optional(escalation),
  acknowledge: optional(acknowledge),
  sources: optional(fields({ default: text })),
  'switch-on': optional(list(text)),
});

export type PackShape = Static<typeof packShape>;
export type SettingsShape = Static<typeof settingsShape>;
