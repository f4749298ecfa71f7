import { type Agency, agencies, agencyLabel } from '../../domain/agencies/agencies.ts';
import { type Role, roleLabel, rolesOf } from '../../domain/agencies/roles.ts';
import { type Section, sections } from '../../domain/sections/sections.ts';
import { type Action, actions, type Relationship, relationships } from './actions.ts';
import { may, policy } from './policy.ts';

/** The policy as a page of the documentation: for each agency one table, a line for each role and relationship. */
export function whoSeesWhat(): string {
  return `# Who sees what

The policy of \`src/access/policy\`, written out. A test fails when this page is not current; \`npx vitest run
src/access/policy --update\` writes it anew. Whatever is not here is not allowed. The database asks for the same again.

## Sections

${bullets(sections)}

## What somebody may do

${bullets(actions)}

## Through whose relationships

Most people see the children of the agency that they work for. Those marked † serve an authority without being its
children's services, and see children through the relationships of that authority.
${(Object.keys(agencies) as Agency[]).map(ofAgency).join('')}`;
}

const bullets = (words: Readonly<Record<string, string>>) =>
  Object.entries(words)
    .map(([key, meaning]) => `- **${key}**: ${meaning}`)
    .join('\n');

const columns = Object.keys(sections) as Section[];

function ofAgency(agency: Agency): string {
  return `
## ${agencyLabel(agency)}

| role | whose agency | ${columns.join(' | ')} |
| --- | --- |${' --- |'.repeat(columns.length)}
${rolesOf(agency).flatMap(linesOf).join('\n')}
`;
}

function linesOf(role: Role): readonly string[] {
  const name = policy[role].looksFor === 'authority' ? `${roleLabel(role)} †` : roleLabel(role);
  const lines = (Object.keys(relationships) as Relationship[]).flatMap((relationship) => {
    const cells = columns.map((section) => allowed(role, relationship, section));
    return cells.some((cell) => cell !== '')
      ? [`| ${name} | ${relationships[relationship]} | ${cells.join(' | ')} |`]
      : [];
  });
  return lines.length > 0 ? lines : [`| ${name} | nothing |${' |'.repeat(columns.length)}`];
}

const allowed = (role: Role, relationship: Relationship, section: Section): string =>
  (Object.keys(actions) as Action[]).filter((action) => may(role, relationship, section, action)).join(', ');
