import { openWays, type WayOut } from '../../../../domain/reconciliation/reconcile.ts';
import type { Fields } from '../../../forms/fields.ts';
import type { FormError } from '../../../forms/form-errors.ts';
import type { StandingOf } from './orders.ts';
import type { PossibleChild } from './possible-children.ts';

/** What was sent: which child it is, whether two are one, or how it was settled. */
export type Settling =
  | { readonly kind: 'wrong'; readonly errors: readonly FormError[] }
  | { readonly kind: 'confirm'; readonly child: PossibleChild | undefined }
  | { readonly kind: 'decide'; readonly same: boolean; readonly reason: string }
  | { readonly kind: 'settle'; readonly how: WayOut; readonly reason: string };

export function readSettling(
  fields: Fields,
  difference: StandingOf,
  children: readonly PossibleChild[],
): Settling {
  if (fields.get('what') === 'confirm') return readConfirming(fields, difference, children);
  const reason = fields.get('reason');
  const noReason = reason === '' ? [{ field: 'reason', text: 'Say how you know' }] : [];
  if (difference.kind === 'to_decide') {
    const same = fields.get('same');
    const errors = [
      ...(same === 'yes' || same === 'no'
        ? []
        : [{ field: 'same', text: 'Say whether it is the same absence' }]),
      ...noReason,
    ];
    return errors.length > 0 ? { kind: 'wrong', errors } : { kind: 'decide', same: same === 'yes', reason };
  }
  const how = openWays(difference).find((way) => way === fields.get('how'));
  const errors = [
    ...(how === undefined ? [{ field: 'how', text: 'Say what became of it' }] : []),
    ...noReason,
  ];
  return how === undefined || errors.length > 0 ? { kind: 'wrong', errors } : { kind: 'settle', how, reason };
}

function readConfirming(
  fields: Fields,
  { kind, differs }: StandingOf,
  children: readonly PossibleChild[],
): Settling {
  const sent = fields.get('child');
  const child = children.find(({ value }) => value === sent);
  if (kind !== 'police_only' || !differs)
    return { kind: 'wrong', errors: [{ field: 'child', text: 'This is on record by now' }] };
  return child !== undefined || sent === 'nobody'
    ? { kind: 'confirm', child }
    : { kind: 'wrong', errors: [{ field: 'child', text: 'Say which child it is' }] };
}
