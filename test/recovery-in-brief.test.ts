import { describe } from 'vitest';
import { survives } from './recovery/survival.ts';

/** Many kills, and of the process that writes too, which takes seconds to start again: `npm run test:recovery`. */
describe('recording while the database, one of its connections and its guard are killed', () => {
  survives(
    ['the database server', 'one connection of the database server', 'the guard of the database server'],
    1,
  );
});
