import Type from 'typebox';
import { childSaid } from '../../child/child.ts';
import { exploitationLevels } from '../../child/exploitation-risk.ts';
import type { ChildHistory } from '../../child/history.ts';
import { type ExploitationLevel, exploitationLevel } from '../../code-sets/exploitation.ts';
import { codeOf } from '../../event/schema.ts';
import { readPlainDate } from '../../time/instant.ts';
import { endOfDay } from '../../time/london.ts';
import { begins, ends, fulfils } from '../define.ts';
import { optional, panel, parameters } from '../parameters.ts';
import type { Mark } from '../word.ts';
import { marksOf, moment } from './define.ts';

/** Panels that take on a child, and the plans that they and others keep. */
export const panelWords = {
  'exploitation-risk-became': moment({
    describes: 'The highest exploitation risk assessed for the child became one of these levels.',
    positions: [...begins, ...ends],
    parameters: parameters({ levels: Type.Array(codeOf(exploitationLevel), { minItems: 1 }) }),
    finds: (history, { levels }) => levelEntered(history, levels),
  }),
  'reviewed-by-panel': moment({
    describes: 'A sitting of the panel dealt with the child; with `plan`, and agreed a measurable plan.',
    positions: fulfils,
    parameters: parameters({ panel, plan: optional(Type.Literal(true)) }),
    finds: (history, { panel: by, plan }) =>
      marksOf(
        history,
        'ChildReviewedByPanel',
        ({ body }) => body.panel === by && (plan === undefined || (body.plan ?? []).length > 0),
      ),
  }),
  'panel-case-opened': moment({
    describes: "The panel took the child's case on.",
    positions: begins,
    parameters: parameters({ panel }),
    finds: (history, { panel: by }) => marksOf(history, 'PanelCaseOpened', ({ body }) => body.panel === by),
  }),
  'panel-case-closed': moment({
    describes: "The panel was done with the child's case.",
    positions: ends,
    parameters: parameters({ panel }),
    finds: (history, { panel: by }) => marksOf(history, 'PanelCaseClosed', ({ body }) => body.panel === by),
  }),
  'missing-plan-set': moment({
    describes: "The child's missing plan was saved or reviewed, with the day set for its next review.",
    positions: begins,
    finds: missingPlans,
  }),
  'missing-plan-reviewed': moment({
    describes: "The child's missing plan was reviewed.",
    positions: fulfils,
    finds: (history) => marksOf(history, 'MissingPlanSaved'),
  }),
};

function levelEntered({ child }: ChildHistory, levels: readonly ExploitationLevel[]): readonly Mark[] {
  const marks: Mark[] = [];
  let before = false;
  for (const { at, level, event } of exploitationLevels(child)) {
    const now = levels.includes(level);
    if (now && !before) marks.push({ at, event });
    before = now;
  }
  return marks;
}

function missingPlans({ child }: ChildHistory): readonly Mark[] {
  return childSaid(child, 'MissingPlanSaved').map(({ body, happened, version }) => {
    const day = readPlainDate(body.nextReviewOn);
    return { at: happened, event: version, agreed: day === undefined ? undefined : endOfDay(day) };
  });
}
