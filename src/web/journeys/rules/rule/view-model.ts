import { type Role, roleLabel } from '../../../../domain/agencies/roles.ts';
import type { Pack } from '../../../../domain/obligations/pack.ts';
import type { DutyOwnerWord, Escalation, Rule } from '../../../../domain/obligations/rule.ts';
import type { PackLibrary } from '../../../../procedures/pack-library.ts';
import { sayDate } from '../../../words/say-time.ts';
import { sayLimit } from './say-offset.ts';

/** Everything that a rule says, line by line. */
export function ruleView({ sources }: Pick<PackLibrary, 'sources'>, pack: Pack, rule: Rule) {
  const { id, title, source, owner, responsible, notified, escalations, acknowledgeWithinMinutes } = rule;
  return {
    ...{ id, title },
    pack: {
      title: pack.title,
      from: sayDate(rule.inForce.from > pack.inForceFrom ? rule.inForce.from : pack.inForceFrom),
    },
    quote: source.quote,
    document: sources.get(source.document)?.title ?? source.document,
    at: source.at,
    ours: source.ours ?? [],
    lines: [
      { label: 'By when', value: sayLimit(rule) },
      { label: 'Whose duty it is', value: owners[owner] },
      ...listed('Who does it', responsible),
      ...listed('Who is told', notified),
      ...(acknowledgeWithinMinutes === undefined
        ? []
        : [{ label: 'How soon they answer', value: sayAnswer(acknowledgeWithinMinutes) }]),
    ],
    late: escalations.map(sayEscalation),
    replaces: rule.replaces,
  };
}

const listed = (label: string, roles: readonly Role[]) =>
  roles.length === 0 ? [] : [{ label, value: roles.map(roleLabel).join('; ') }];

const owners: Readonly<Record<DutyOwnerWord, string>> = {
  'responsible-authority': 'The authority that is responsible for the child',
  'host-authority': 'The authority in whose area the child is placed',
  'pack-authority': 'The authority whose procedure this is',
  police: 'The police',
  placement: 'The home or carer that the child lives with',
  school: 'The school',
  'home-office': 'The Home Office',
};

const sayAnswer = ({ high, otherwise }: NonNullable<Rule['acknowledgeWithinMinutes']>): string =>
  high === otherwise
    ? `Within ${otherwise} minutes`
    : `Within ${otherwise} minutes, or ${high} where the child is at high risk`;

const sayEscalation = ({ to, afterHours }: Escalation): string => {
  const hours = Math.abs(afterHours);
  const counted = `${hours} hour${hours === 1 ? '' : 's'}`;
  if (afterHours === 0) return `${roleLabel(to)}, as soon as it is late`;
  return `${roleLabel(to)}, ${counted} ${afterHours < 0 ? 'before it is due' : 'after it is late'}`;
};
