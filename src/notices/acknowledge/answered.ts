import type { Refusal } from '../../domain/deciding/command.ts';
import type { Instant } from '../../domain/time/instant.ts';

/** What came of saying that one was told: said again, it is as it was said first. */
export type Answered =
  | { readonly kind: 'acknowledged'; readonly at: Instant; readonly by: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal };
