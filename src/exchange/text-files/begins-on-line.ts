/**
 * Answers, record by record, the line on which each begins, as an editor counts from 1. The parser tells the line on
 * which a record ends, and counts a Windows line end inside a quoted cell twice, which shifts all that comes after.
 */
export function beginsOnLine(): (cells: readonly string[], endsOn: number) => number {
  let countedTwice = 0;
  let endedOn = 0;
  return (cells, endsOn) => {
    const ofOneLine = endsOn === endedOn + 1;
    endedOn = endsOn;
    if (ofOneLine) return endsOn - countedTwice;
    const returns = countIn(cells, '\r');
    const begins = endsOn - countedTwice - returns - countIn(cells, '\n');
    countedTwice += returns;
    return begins;
  };
}

const countIn = (cells: readonly string[], sign: string): number =>
  cells.reduce((count, cell) => count + cell.split(sign).length - 1, 0);
