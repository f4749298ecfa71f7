import {
  type AuthorityDutyEventType,
  type AuthorityDutyHistory,
  dutySaid,
} from '../../authority-duty/authority-duties.ts';
import { begins, byWhen, fulfils, momentsOf } from '../define.ts';
import { oneOf, optional, panel, parameters, slug } from '../parameters.ts';
import type { Mark } from '../word.ts';

const moment = momentsOf<AuthorityDutyHistory>();

const ofPack = parameters({ pack: optional(slug) });

/** What an authority, panel or group owes again and again. */
export const recurringWords = {
  'pack-taken-up': moment({
    describes: 'The authority took up its procedures; with `pack`, this one.',
    positions: begins,
    parameters: ofPack,
    finds: (history, { pack }) => takenUp(history, pack).slice(0, 1),
  }),
  'pack-taken-up-or-reviewed': moment({
    describes:
      'The authority took the procedure up, or reviewed it: from each of them the next review counts.',
    positions: begins,
    parameters: parameters({ pack: slug }),
    finds: (history, { pack }) =>
      [...takenUp(history, pack).slice(0, 1), ...reviewed(history, pack)].sort(byWhen),
  }),
  'procedure-reviewed': moment({
    describes: 'The procedure was reviewed with the police.',
    positions: fulfils,
    parameters: parameters({ pack: slug }),
    finds: (history, { pack }) => reviewed(history, pack),
  }),
  'report-issued': moment({
    describes: 'This report was issued.',
    positions: fulfils,
    parameters: parameters({
      report: oneOf(
        'daily_missing',
        'quarterly_themes',
        'members_and_partnership',
        'annual_scrutiny',
        'corporate_parenting',
      ),
    }),
    finds: (history, { report }) =>
      [
        ...marksOf(history, 'ReportIssued', ({ body }) => body.report === report),
        ...(report === 'daily_missing' ? marksOf(history, 'DailyReportIssued') : []),
      ].sort(byWhen),
  }),
  'panel-met': moment({
    describes: 'The panel met.',
    positions: fulfils,
    parameters: parameters({ panel }),
    finds: (history, { panel: which }) => marksOf(history, 'PanelMet', ({ body }) => body.panel === which),
  }),
  'group-met': moment({
    describes: 'The group met.',
    positions: fulfils,
    parameters: parameters({
      group: oneOf('missing_children_work_group', 'provider_workshop', 'home_management_meeting'),
    }),
    finds: (history, { group }) => marksOf(history, 'GroupMet', ({ body }) => body.group === group),
  }),
  'provider-return-received': moment({
    describes: 'An independent provider sent its return, missing episodes included.',
    positions: fulfils,
    finds: (history) => marksOf(history, 'ProviderReturnReceived'),
  }),
  'trend-seen': moment({
    describes: 'The panel saw a trend or an area of concern.',
    positions: begins,
    parameters: parameters({ panel }),
    finds: (history, { panel: by }) => marksOf(history, 'TrendSeen', ({ body }) => body.panel === by),
  }),
  'trend-reported': moment({
    describes: 'A trend was brought to the attention of the strategic group.',
    positions: fulfils,
    finds: (history) => marksOf(history, 'TrendReported'),
  }),
};

type Statement<Type extends AuthorityDutyEventType> = ReturnType<typeof dutySaid<Type>>[number];

function marksOf<Type extends AuthorityDutyEventType>(
  history: AuthorityDutyHistory,
  type: Type,
  which: (statement: Statement<Type>) => boolean = () => true,
): readonly Mark[] {
  return dutySaid(history, type)
    .filter((statement) => which(statement))
    .map(({ happened, version }) => ({ at: happened, event: version }));
}

const takenUp = (history: AuthorityDutyHistory, pack: string | undefined): readonly Mark[] =>
  marksOf(history, 'ProceduresTakenUp', ({ body }) => pack === undefined || body.pack === pack);

const reviewed = (history: AuthorityDutyHistory, pack: string): readonly Mark[] =>
  marksOf(history, 'ProcedureReviewed', ({ body }) => body.pack === pack);
