import { describe, expect, it } from 'vitest';
import { entry, findings, inCareThroughout } from './rules.fixture.ts';

describe('the worked rows of the return for 2026 that pass all rules', () => {
  const carriedOver = 'LA001,14/02/2010,M,30/03/2025,02/04/2025';
  const againOnTheDayOfReturn = 'LA001,14/02/2010,M,02/04/2025,02/04/2025';
  const sameDayAway = 'LA001,14/02/2010,A,10/07/2025,10/07/2025';
  const openAtYearEnd = 'LA001,14/02/2010,M,29/03/2026,';

  it('carried over 1 April, missing again the day of return, same-day away, open at 31 March', () => {
    const rows = inCareThroughout(carriedOver, againOnTheDayOfReturn, sameDayAway, openAtYearEnd);
    const lastYear = { Missing: ['LA001,14/02/2010,M,30/03/2025,'] };
    expect(findings(rows, { lastYear })).toEqual([]);
  });

  it('whereabouts become known, or unknown, mid-incident: start = previous end', () => {
    const awayThenMissing = [
      'LA001,14/02/2010,A,01/05/2025,03/05/2025',
      'LA001,14/02/2010,M,03/05/2025,04/05/2025',
    ];
    const missingThenAway = [
      'LA001,14/02/2010,M,01/06/2025,03/06/2025',
      'LA001,14/02/2010,A,03/06/2025,04/06/2025',
    ];
    expect(findings(inCareThroughout(...awayThenMissing, ...missingThenAway))).toEqual([]);
  });

  it('several same-day rows for one child', () => {
    const rows = ['M,10/07/2025,10/07/2025', 'A,10/07/2025,10/07/2025', 'M,11/07/2025,11/07/2025'];
    expect(findings(inCareThroughout(...rows.map((row) => `LA001,14/02/2010,${row}`)))).toEqual([]);
  });
});

describe('the worked rows that fail', () => {
  it.each([
    ['M,,05/05/2025', ['564', '581', '1004']],
    [',06/05/2025,', ['565']],
    ['X,2025-06-01,2025-06-02', ['581', '1004', '1005', '1006']],
    ['A,10/07/2025,09/07/2025', ['567']],
    ['M,01/04/2026,', ['570']],
    ['M,01/03/2025,02/03/2025', ['571']],
  ])('%s', (row, rules) => {
    expect(findings(inCareThroughout(`LA001,14/02/2010,${row}`))).toEqual(
      rules.map((rule) => `${rule} Missing 2`),
    );
  });

  it('a row that follows one without type and end: 574', () => {
    const rows = inCareThroughout(
      'LA001,14/02/2010,,06/05/2025,',
      'LA001,14/02/2010,M,07/05/2025,08/05/2025',
    );
    expect(findings(rows)).toEqual(['565 Missing 2', '574 Missing 3']);
  });

  it('what ended before the year passes in the return of the year before', () => {
    const rows = inCareThroughout('LA001,14/02/2010,M,01/03/2025,02/03/2025');
    expect(findings(rows, { year: 2025 })).toEqual([]);
  });

  it('an away row within a missing one: 574 on the row that sorts second', () => {
    const rows = inCareThroughout(
      'LA001,14/02/2010,M,20/08/2025,31/08/2025',
      'LA001,14/02/2010,A,30/08/2025,30/08/2025',
    );
    expect(findings(rows)).toEqual(['574 Missing 2']);
  });

  it('start 19/09/2025, blank end, placement row ended 20/09/2025: 575', () => {
    expect(
      findings({
        Header: [entry],
        Episodes: [
          'LA001,01/02/2024,S,C2,N1,U1,PR1,20/09/2025,X1,CARPL,,,',
          'LA001,20/09/2025,P,C2,N1,K2,PR4,,,,,,',
        ],
        Missing: ['LA001,14/02/2010,M,19/09/2025,'],
      }),
    ).toEqual(['575 Missing 2']);
  });

  it('start 10/10/2009 for a child born 10/10/2009: 586, with 571, 577, 578 and 581', () => {
    expect(
      findings({
        Header: ['LA001,F,10/10/2009,WBRI,,,'],
        Episodes: ['LA001,01/02/2024,S,C2,N1,U1,PR1,,,,,,'],
        Missing: ['LA001,10/10/2009,M,10/10/2009,11/10/2009'],
      }),
    ).toEqual(['571', '577', '578', '581', '586'].map((rule) => `${rule} Missing 2`));
  });

  it('missing to the 18th birthday, care ended that day with REC E6: 580, on the Episodes row', () => {
    expect(
      findings({
        Header: ['LA001,F,10/10/2007,WBRI,,,'],
        Episodes: [
          'LA001,01/02/2024,S,C2,N1,U1,PR1,01/06/2025,X1,,,,',
          'LA001,01/06/2025,L,D1,N1,U1,PR1,10/10/2025,E6,,,,',
        ],
        Missing: ['LA001,10/10/2007,M,01/10/2025,10/10/2025'],
      }),
    ).toEqual(['580 Episodes 3']);
  });
});
