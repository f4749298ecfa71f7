import { randomUUID } from 'node:crypto';
import { sayTarget } from '../../../../figures/keeping/say-target.ts';
import type { KeptTarget } from '../../../../figures/keeping/targets.ts';
import { measureCalled, measures } from '../../../../figures/measures/measures.ts';
import { figuresHtml } from '../../../../figures/reports/files/html-body.ts';
import type { Report } from '../../../../figures/reports/report.ts';
import type { Fields } from '../../../forms/fields.ts';
import { errorView, type FormError } from '../../../forms/form-errors.ts';
import { leadToRows } from '../../reports/lead-to-rows.ts';

interface Shown {
  readonly targets: readonly KeptTarget[];
  /** What they came to; undefined where there is nothing to show. */
  readonly report: Report | undefined;
  readonly fields: Fields;
  readonly errors: readonly FormError[];
  readonly leadsToRows: boolean;
}

export async function targetsView({ targets, report, fields, errors, leadsToRows }: Shown) {
  const leadTo = report && leadsToRows ? leadToRows(report.asAt) : () => undefined;
  const sections = report?.sections ?? [];
  return {
    key: randomUUID(),
    errors: errorView(errors),
    targets: await Promise.all(
      targets.map(async (target, index) => {
        const measure = measureCalled(target.measure);
        const section = sections[index];
        return {
          title: measure?.title ?? target.measure,
          says: measure === undefined ? '' : sayTarget(target, measure),
          plan: target.plan,
          endAddress: `/figures/targets/${target.target}/end`,
          figures: section === undefined ? undefined : await figuresHtml(section, leadTo),
        };
      }),
    ),
    measures: [
      { value: '', text: 'Choose a figure' },
      ...measures.map(({ id, title }) => ({
        value: id,
        text: title,
        selected: fields.get('measure') === id,
      })),
    ],
    directions: [
      { value: 'at_least', text: 'At least', checked: fields.get('direction') === 'at_least' },
      { value: 'at_most', text: 'At most', checked: fields.get('direction') === 'at_most' },
    ],
    typed: { value: fields.get('value'), plan: fields.get('plan') },
  };
}
