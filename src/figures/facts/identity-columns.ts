import { type Child, childSaid } from '../../domain/child/child.ts';
import type { Sex } from '../../domain/code-sets/sex-and-gender.ts';

/** Up to 2023-24 the national return wrote 1 and 2: children are counted together, whenever they were recorded. */
const sexToday: Readonly<Partial<Record<Sex, Sex>>> = { '1': 'M', '2': 'F' };

/** Who the child is, as far as figures are broken down by it: as it is known, not as at a day. */
export function identityColumns(child: Child) {
  const { sex, ethnicity } =
    childSaid(child, 'ChildIdentityChanged').at(-1)?.body ??
    childSaid(child, 'ChildRecorded').at(-1)?.body ??
    {};
  return { sex: (sex && (sexToday[sex] ?? sex)) ?? null, ethnicity: ethnicity ?? null };
}
