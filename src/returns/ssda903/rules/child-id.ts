import { ownCheck, periodsThat } from './rule.ts';

const lettersAndDigits = /^[A-Za-z0-9]{1,20}$/;

/** What the column `CHILD` may hold, for which there is no published rule. @source docs/returns.md 1.2 CHILD */
export const childIdHasForm = ownCheck('HW-CHILD-ID', {
  message: 'CHILD is blank, longer than 20 characters, or has other characters than letters and digits.',
  needs: ['missing'],
  find: ({ missing }) => periodsThat(missing.all, ({ child }) => !lettersAndDigits.test(child)),
});
