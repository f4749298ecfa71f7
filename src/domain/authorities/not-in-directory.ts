import { nearestWords } from '../language/nearest-words.ts';
import { formatLondonDate } from '../time/london.ts';
import type { Successor } from './authority.ts';
import type { Directory } from './directory.ts';

const FEW = 3;

/** Why a value is not the code of an authority of today, with the code that would be one where that can be told. */
export function notAnAuthority(
  directory: Directory,
  value: string,
): { readonly reason: 'abolished-authority' | 'unknown-authority'; readonly says: string } {
  const ended = directory.abolished.find(({ code, onsCode }) => code === value || onsCode === value);
  if (ended !== undefined) {
    const until = `${ended.name} ended on ${formatLondonDate(ended.until)}.`;
    return {
      reason: 'abolished-authority',
      says: `${until}${namingSuccessors(directory, ended.successors)}`,
    };
  }
  return {
    reason: 'unknown-authority',
    says: `No authority has this code of the Department for Education.${authorityMeant(directory, value)}`,
  };
}

/** Why a value is not the key of a police force, with the keys that may have been meant. */
export function notAForce({ forces }: Directory, value: string): string {
  const meant = forces.filter(({ slug, name }) => isOneOf(value, slug, name));
  const near = new Set(
    nearestWords(
      value,
      forces.map(({ slug }) => slug),
    ),
  );
  const suggested = meant.length > 0 ? meant : forces.filter(({ slug }) => near.has(slug));
  return `No police force has this key.${naming(suggested.map(({ slug, name }) => `\`${slug}\` (${name})`))}`;
}

/** By name or ONS code, else those whose code is one digit away. */
function authorityMeant({ authorities }: Directory, value: string): string {
  const meant = authorities.filter(({ onsCode, name }) => isOneOf(value, onsCode, name));
  const near = new Set(
    nearestWords(
      value,
      authorities.map(({ code }) => code),
      1,
    ),
  );
  const suggested = meant.length > 0 ? meant : authorities.filter(({ code }) => near.has(code));
  return naming(suggested.map(({ code, name }) => `\`${code}\` (${name})`));
}

const isOneOf = (value: string, ...words: readonly string[]): boolean =>
  words.some((word) => word.toLowerCase() === value.toLowerCase());

/** Many that are equally near say nothing. */
const naming = (near: readonly string[]): string =>
  near.length === 0 || near.length > FEW ? '' : ` Did you mean ${near.join(' or ')}?`;

function namingSuccessors(directory: Directory, successors: readonly Successor[]): string {
  const named = successors.map(({ code, note }) => {
    const name = directory.authority(code)?.name ?? '';
    return note === undefined ? `${code} (${name})` : `${code} (${name}: ${note})`;
  });
  if (named.length === 0) return '';
  return ` Its ${named.length === 1 ? 'successor is' : 'successors are'} ${named.join(' and ')}.`;
}
