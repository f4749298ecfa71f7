import { childActs } from '../child/all-acts.ts';
import { type ChildEventType, foldChild } from '../child/child.ts';
import { childEvents } from '../child/events.ts';
import type { Command } from '../deciding/command.ts';
import { type Fact, versioned } from './facts.ts';
import { decideChecked, type Outcome, readably } from './given.ts';

/** Given what is known of a child, and of the other child of a merge, what follows from an order. */
export const givenChild = (child: readonly Fact[], survivor?: readonly Fact[]) => ({
  when: (command: Command): Outcome => {
    const context = {
      childId: 'testchild-alder',
      child: foldChild(versioned(child)),
      ...(survivor && { survivor: foldChild(versioned(survivor)) }),
    };
    return readably(
      decideChecked(childActs, context, command, (type) => childEvents[type as ChildEventType]),
    );
  },
});
