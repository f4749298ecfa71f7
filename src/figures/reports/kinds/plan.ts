import { quartersIn } from '../../measures/parts-of-period.ts';
import { sayQuarter } from '../making/periods.ts';
import type { ReportDefinition } from './report-definition.ts';
import { wanted } from './wanted.ts';

/** What the children's plan set out to reach, quarter by quarter. @source ofsted-2013, Greenwich box */
export const plan: ReportDefinition = {
  title: "Missing children: targets of the children and young people's plan",
  about: 'Each target that is on record beside what it came to, quarter by quarter',
  sections: ({ period, targets }) =>
    targets.map((target, index) => ({
      key: `target-${index + 1}`,
      title: target.plan,
      asks: 'Why it was reached or missed, and what is done about it',
      tables: [
        {
          key: `target-${index + 1}`,
          title: target.plan,
          rows: 'target',
          target,
          actual: wanted('Actual', target.measure),
          periods: quartersIn(period).map((part) => ({ label: sayQuarter(part.key), period: part.period })),
        },
      ],
    })),
};
