import type { Directory } from '../../../domain/authorities/directory.ts';
import { formatLondonDate } from '../../../domain/time/london.ts';
import type { FaultReason } from './row-fault.ts';

/** Why a value is not the code of an authority of today, with the code that would be one where that can be told. */
export function notAnAuthority(
  directory: Directory,
  value: string,
): { readonly reason: FaultReason; readonly says: string } {
  const ended = directory.abolished.find(({ code, onsCode }) => code === value || onsCode === value);
  if (ended !== undefined) {
    const until = `${ended.name} ended on ${formatLondonDate(ended.until)}.`;
    return {
      reason: 'abolished-authority',
      says: `${until}${namingSuccessors(directory, ended.successors)}`,
    };
  }
  const meant = directory.authorities.find(
    ({ onsCode, name }) => onsCode === value || name.toLowerCase() === value.toLowerCase(),
  );
  const hint = meant === undefined ? '' : ` Did you mean \`${meant.code}\`?`;
  return {
    reason: 'unknown-authority',
    says: `No authority has this code of the Department for Education.${hint}`,
  };
}

function namingSuccessors(
  directory: Directory,
  successors: Directory['abolished'][number]['successors'],
): string {
  const named = successors.map(({ code, note }) => {
    const name = directory.authority(code)?.name ?? '';
    return note === undefined ? `${code} (${name})` : `${code} (${name}: ${note})`;
  });
  if (named.length === 0) return '';
  return ` Its ${named.length === 1 ? 'successor is' : 'successors are'} ${named.join(' and ')}.`;
}
