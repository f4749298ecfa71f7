import { describe, expect, it } from 'vitest';
import type { Role } from '../domain/agencies/roles.ts';
import { usualEscalations } from '../procedures/pack/escalation.ts';
import { nextInLine } from './chain.ts';

/** Everybody who is asked one after the other, while nobody answers. */
function line(first: Role, officeIsOpen: boolean): readonly Role[] {
  const told: Role[] = [first];
  for (;;) {
    const next = nextInLine(usualEscalations, new Set(told), officeIsOpen);
    if (next === undefined) return told.slice(1);
    told.push(next);
  }
}

describe('nobody answers', () => {
  it('in office hours: upwards, and then the emergency duty team', () => {
    expect(line('allocated-social-worker', true)).toEqual([
      'team-manager',
      'head-of-service',
      'assistant-director',
      'emergency-duty-team',
    ]);
  });

  it('out of hours: the manager, the emergency duty team, and then upwards', () => {
    expect(line('allocated-social-worker', false)).toEqual([
      'team-manager',
      'emergency-duty-team',
      'head-of-service',
      'assistant-director',
    ]);
  });

  it.each([true, false])(
    'a silent Assistant Director: the emergency duty team, and nobody below (open: %s)',
    (open) => {
      expect(line('assistant-director', open)).toEqual(['emergency-duty-team']);
    },
  );
});
