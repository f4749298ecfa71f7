const punctuation = /[\s().-]/g;
/** `+44 (0)7700 …`: the nought is for callers within the country. */
const nought = /\(0\)/;
const withinTheCountry = /^0(7\d{9})$/;
const fromAbroad = /^(?:\+|00)([1-9]\d{6,14})$/;
const BRITISH = '44';
const britishMobile = /^447\d{9}$/;

/**
 * A number that a text message can be sent to, as `+447700900123`; undefined where it has not the shape of one. In the
 * United Kingdom that is a mobile number. Whether anybody has it is not asked.
 */
export function readPhoneNumber(written: string): string | undefined {
  const digits = written.replace(nought, '').replace(punctuation, '');
  const within = withinTheCountry.exec(digits)?.[1];
  if (within !== undefined) return `+${BRITISH}${within}`;
  const abroad = fromAbroad.exec(digits)?.[1];
  if (abroad === undefined || (abroad.startsWith(BRITISH) && !britishMobile.test(abroad))) return undefined;
  return `+${abroad}`;
}
