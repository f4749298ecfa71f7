import type { ChildGroup } from '../code-sets/child-group.ts';
import { type Refusal, refuse } from '../deciding/command.ts';
import { dateOf } from '../time/certainly-before.ts';
import type { Instant } from '../time/instant.ts';
import { orderOf, type When } from '../time/when.ts';
import type { Child } from './child.ts';
import { childAct, childStatement, notWritable, ofTheChild } from './child-act.ts';
import { childEvents } from './events.ts';
import { outsideLifetime } from './lifetime.ts';
import { birthday, hasFlag } from './status.ts';

const services = ['childrens-social-care'] as const;

/** What is true of a child from when; an episode shows it as at its start. */
export const statusActs = {
  ChangeGroup: childStatement({
    describes: "Say which group of children's services the child belongs to from then on.",
    event: 'GroupChanged',
    may: services,
    unless: (child, { body, happened }) => notOfThatAge(child, body.group, happened),
  }),
  ChangeLegalStatus: childStatement({
    describes: "Say what the child's legal status is from then on, or that there is none.",
    event: 'LegalStatusChanged',
    may: services,
  }),
  TakeResponsibility: childStatement({
    describes: 'Say which authority is responsible for the child from then on.',
    event: 'ResponsibilityTaken',
    may: services,
  }),
  RaiseFlag: childAct({
    describes: 'Raise a flag on the child.',
    body: childEvents.FlagRaised,
    may: ['childrens-social-care', 'police'],
    decide: (context, command) => {
      const refusal = notWritable(context) ?? outsideLifetime(context.child, command.happened);
      if (refusal !== undefined) return refusal;
      const { flag, detail } = command.body;
      const stands = hasFlag(context.child, flag, orderOf(command.happened) as Instant);
      if (stands && detail === undefined) return { events: [] };
      return ofTheChild(context, command, 'FlagRaised', command.body);
    },
  }),
  LowerFlag: childStatement({
    describes: 'Lower a flag, with the reason.',
    event: 'FlagLowered',
    may: services,
    unless: (child, { body, happened }) =>
      hasFlag(child, body.flag, orderOf(happened) as Instant)
        ? undefined
        : refuse('flag-not-raised', 'This flag did not stand then.', 'body.flag'),
  }),
};

/** @refuses group-does-not-fit-age @source v59-2024 L23, L29-32 */
function notOfThatAge(child: Child, group: ChildGroup, when: When): Refusal | undefined {
  const [from, below] = ages[group];
  const date = dateOf(when);
  const reached = (years: number) => {
    const day = birthday(child, years);
    return day === undefined ? undefined : date >= day;
  };
  return reached(from) === false || reached(below) === true
    ? refuse(
        'group-does-not-fit-age',
        `This group is for those who are at least ${from} and below ${below}.`,
        'body.group',
      )
    : undefined;
}

const ages: Readonly<Record<ChildGroup, readonly [from: number, below: number]>> = {
  home: [0, 18],
  home_cin: [0, 18],
  home_cp: [0, 18],
  home_s47: [0, 18],
  lac_own: [0, 18],
  lac_ola: [0, 18],
  care_leaver_16_17: [16, 18],
  care_leaver_18_24: [18, 25],
  private_fostering: [0, 18],
  unknown: [0, 25],
};
