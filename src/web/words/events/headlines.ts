import type { Static } from 'typebox';
import type { EventFamily } from '../../../domain/event/typed.ts';

/** A heading for each event of a family, said of what happened: fixed, or from what the statement says. */
export type Headlines<Family extends EventFamily> = {
  readonly [Type in keyof Family]: string | ((body: Static<Family[Type]>) => string);
};
