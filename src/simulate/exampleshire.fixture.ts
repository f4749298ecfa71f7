import { instant, plainDate } from '../domain/time/instant.ts';
import { startOfDay } from '../domain/time/london.ts';
import { readDirectory } from '../procedures/directory.ts';
import type { Simulation } from './simulate.ts';
import type { BindingFor } from './simulated-child.ts';

/** The year that Medway's report is about, looked back on in the summer after it. */
export const exampleshireIn2024: Simulation = {
  seed: 1,
  authorities: ['999'],
  from: plainDate('2024-04-01'),
  years: 1,
  now: instant('2025-06-30T20:00:00Z'),
  directory: readDirectory({ demonstration: true }),
  bindingFor: bindV59,
};

/** From 1 April 2024 to 31 March 2025. */
export const thatYear = {
  from: startOfDay(plainDate('2024-04-01')),
  to: startOfDay(plainDate('2025-04-01')),
};

function bindV59({ authority, lookedAfter, host }: Parameters<BindingFor>[0]): ReturnType<BindingFor> {
  const pack = 'safeguarding-partnership-v59';
  const hash = 'made-up-hash';
  return [
    { capacity: lookedAfter ? 'responsible' : 'home', owner: authority, pack, hash },
    ...(host === undefined || host === authority
      ? []
      : [{ capacity: 'host' as const, owner: host, pack, hash }]),
  ];
}
