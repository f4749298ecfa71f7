import type { CaseDocument, Item, Part } from '../../../whole-case/case-document.ts';
import type { IssuedReport } from './read-issued.ts';

/** An issued report as a file tells it, in the order of its page. */
export function reportDocument(report: IssuedReport, by: string): CaseDocument {
  const { name, number, day, marking, issued, to } = report;
  const stands = `Issued ${issued.text} by ${report.by}, to: ${to}. It stands as what was known then.`;
  return {
    title: `Daily report of missing children, number ${number}`,
    marking: `${marking}. Made by ${by}`,
    parts: [
      {
        heading: 'In figures',
        items: [{ heading: `${name}, ${day}`, paragraphs: [stands], lines: report.figures.map(inWords) }],
      },
      { heading: 'Missing then', items: orNobody(report.children.map(childItem), report.seesAll) },
      ...partOf('Back since the report before', report.back.map(backItem)),
      ...partOf('Who was told of this report', report.told.map(toldItem)),
    ],
    leftOut: [
      ...(report.seesAll ? [] : ['Children whose record this reader does not see.']),
      ...(report.heldBack === 0 ? [] : ['Children whose record this reader sees and does not take out.']),
    ],
  };
}

const inWords = ({ label, value }: IssuedReport['figures'][number]) => ({ label, value: String(value) });

const partOf = (heading: string, items: readonly Item[]): readonly Part[] =>
  items.length === 0 ? [] : [{ heading, items }];

const orNobody = (items: readonly Item[], seesAll: boolean): readonly Item[] =>
  items.length > 0
    ? items
    : [{ heading: seesAll ? 'No child was missing' : 'None for this reader', paragraphs: [], lines: [] }];

function childItem(child: IssuedReport['children'][number]): Item {
  const lasting = child.lasting === undefined ? '' : `, for ${child.lasting}`;
  return {
    heading: child.name,
    paragraphs: [
      ...child.changes.map((change) => `${change}.`),
      child.line === undefined ? 'No line was written.' : `“${child.line}” ${child.lineBy}`,
      'What is still to be done:',
      ...(child.duties.length === 0 ? ['Nothing is open.'] : child.duties.map(sayDuty)),
    ],
    lines: [
      { label: 'Who', value: child.about },
      { label: 'Missing since', value: `${child.since.text}${lasting}` },
      ...child.facts,
    ],
  };
}

const sayDuty = ({ title, says, when }: IssuedReport['children'][number]['duties'][number]): string =>
  `${title}: ${says.toLowerCase()}${when === undefined ? '' : `, ${when.before} ${when.text}`}`;

const backItem = ({ name, about, back }: IssuedReport['back'][number]): Item => ({
  heading: name,
  paragraphs: [
    about,
    back === undefined ? 'The absence was taken back as recorded by mistake.' : `Back since ${back.text}.`,
  ],
  lines: [],
});

const toldItem = ({ whom, name, says, at }: IssuedReport['told'][number]): Item => ({
  heading: name === undefined ? whom : `${whom}, ${name}`,
  ...(at !== undefined && { moment: at }),
  paragraphs: [says],
  lines: [],
});
