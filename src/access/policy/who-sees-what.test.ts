import { expect, test } from 'vitest';
import { whoSeesWhat } from './who-sees-what.ts';

test('the page that says who sees what is current', async () => {
  await expect(whoSeesWhat()).toMatchFileSnapshot('../../../docs/who-sees-what.md');
});
