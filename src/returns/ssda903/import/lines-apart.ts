import type { Found } from '../rules/rule.ts';
import type { TablesToImport } from './returned-child.ts';

/**
 * Tables whose rows of Missing can be told from each other by their lines. Many rows of an XML file may stand on one
 * line: they are then numbered as the CSV form would have them.
 *
 * @returns the tables, and what says of a finding in them where it is in the file
 */
export function linesApart<Tables extends Pick<TablesToImport, 'Missing'>>(tables: Tables) {
  const { Missing: rows = [] } = tables;
  const areApart = new Set(rows.map(({ line }) => line)).size === rows.length;
  if (areApart) return { tables, inFile: <Finding extends Found>(finding: Finding): Finding => finding };
  return {
    tables: { ...tables, Missing: rows.map((row, index) => ({ ...row, line: index + BELOW_HEADING })) },
    inFile: <Finding extends Found>(finding: Finding): Finding => {
      const row = finding.table === 'Missing' ? rows[(finding.line ?? 0) - BELOW_HEADING] : undefined;
      return row === undefined ? finding : { ...finding, line: row.line };
    },
  };
}

const BELOW_HEADING = 2;
