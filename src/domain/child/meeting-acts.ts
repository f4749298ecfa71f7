import type { Panel } from '../agencies/panels.ts';
import { partners } from '../agencies/partners.ts';
import { type Command, type Refusal, refuse } from '../deciding/command.ts';
import { orderOf } from '../time/when.ts';
import type { Child } from './child.ts';
import { childStatement } from './child-act.ts';
import { openToPanelAt } from './panel-cases.ts';

/** Panels, meetings and other help for one child rather than after one episode. */
export const meetingActs = {
  RecordTeamAroundFamily: childStatement({
    describes: 'Record that everybody around a child at home met.',
    event: 'TeamAroundFamilyMet',
    may: partners,
  }),
  EndTeamAroundFamily: childStatement({
    describes: 'Record that a child at home needs no more of these meetings, and why.',
    event: 'TeamAroundFamilyEnded',
    may: ['childrens-social-care'],
  }),
  OpenPanelCase: childStatement({
    describes: "Record that a panel took the child's case on.",
    event: 'PanelCaseOpened',
    may: ['childrens-social-care', 'police'],
    unless: (child, command) =>
      isOpen(child, command)
        ? refuse('case-is-open', "The panel has the child's case already.", 'body.panel')
        : undefined,
  }),
  ClosePanelCase: childStatement({
    describes: "Record that a panel is done with the child's case, and why.",
    event: 'PanelCaseClosed',
    may: ['childrens-social-care', 'police'],
    unless: (child, command) => (isOpen(child, command) ? undefined : noCase()),
  }),
  ReviewChildByPanel: childStatement({
    describes: 'Record what a sitting of a panel decided for the child.',
    event: 'ChildReviewedByPanel',
    may: ['childrens-social-care', 'police'],
  }),
  RecordIntervention: childStatement({
    describes: 'Record what was done to help the child not to go missing, such as a family group conference.',
    event: 'InterventionHeld',
    may: partners,
  }),
};

const isOpen = (child: Child, { body, happened }: Command<string, { readonly panel: Panel }>): boolean =>
  openToPanelAt(child, body.panel, orderOf(happened));

const noCase = (): Refusal =>
  refuse('no-such-case', "The panel does not have the child's case.", 'body.panel');
