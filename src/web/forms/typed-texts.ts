import type { Texts } from '../../access/people/mobile.ts';
import { readPhoneNumber } from '../../notices/channels/phone-number.ts';
import type { Fields } from './fields.ts';
import type { FormError } from './form-errors.ts';

/** A mobile number as people write it, and whether to text there; or what is wrong with it. */
export function readTexts(fields: Fields): Texts | readonly FormError[] {
  const [typed, wantsTexts] = [fields.get('mobile'), fields.get('texts') === 'yes'];
  if (typed === '')
    return wantsTexts
      ? [{ field: 'mobile', text: 'Enter the mobile number that text messages go to' }]
      : { mobile: null, wantsTexts };
  const mobile = readPhoneNumber(typed);
  return mobile === undefined
    ? [{ field: 'mobile', text: 'Enter a mobile number, such as 07700 900123' }]
    : { mobile, wantsTexts };
}
