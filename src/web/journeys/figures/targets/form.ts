import { readTarget } from '../../../../figures/keeping/say-target.ts';
import type { Target } from '../../../../figures/keeping/targets.ts';
import { measureCalled } from '../../../../figures/measures/measures.ts';
import type { Fields } from '../../../forms/fields.ts';
import type { FormError } from '../../../forms/form-errors.ts';

/** The target that was typed, or what is wrong with it. */
export function readTargetForm(fields: Fields): Target | { readonly errors: readonly FormError[] } {
  const [direction, plan] = [fields.get('direction'), fields.get('plan')];
  const measure = measureCalled(fields.get('measure'));
  const value = measure && readTarget(fields.get('value'), measure);
  const errors: FormError[] = [];
  if (measure === undefined) errors.push({ field: 'measure', text: 'Select which figure' });
  if (direction !== 'at_least' && direction !== 'at_most')
    errors.push({ field: 'direction', text: 'Select at least or at most' });
  if (measure !== undefined && value === undefined)
    errors.push({ field: 'value', text: 'Enter the target as a number, of a share in per cent, such as 90' });
  if (plan === '') errors.push({ field: 'plan', text: 'Enter which plan says so' });
  if (errors.length > 0 || measure === undefined || value === undefined) return { errors };
  return { measure: measure.id, direction: direction === 'at_most' ? 'at_most' : 'at_least', value, plan };
}
