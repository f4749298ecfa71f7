import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { commandPage } from './command-page.ts';

it('docs/commands.md lists the commands as they are; `homeward episode commands` writes it', () => {
  const page = readFileSync(new URL('../../../docs/commands.md', import.meta.url), 'utf8');
  expect(page).toBe(commandPage());
});
