import { orderOf, type When } from '../../domain/time/when.ts';

/** A moment as a column holds it; a day without a time is its beginning, beside a column that says so. */
export const moment = (when: When | undefined): number | null => (when === undefined ? null : orderOf(when));
