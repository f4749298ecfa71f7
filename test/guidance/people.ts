import type { Role } from '../../src/domain/agencies/roles.ts';
import type { StoryLine } from '../../src/record/story-line.ts';

/** What somebody says: an order of that moment, with its body and whatever else the line needs. */
export type Voice = (
  happened: string,
  command: string,
  body?: Record<string, unknown>,
  more?: Partial<StoryLine>,
) => StoryLine;

const voice =
  (role: Role, agency?: string): Voice =>
  (happened, command, body = {}, more = {}) => ({
    command,
    happened,
    by: { role, person: `Example ${role}`, ...(agency !== undefined && { agency }) },
    body,
    ...more,
  });

/** Made-up people, one for each part that the guidance gives somebody to play. */
export const carer = voice('foster-carer', 'placement:foster-home-1');
export const homeManager = voice('home-manager-on-duty', 'placement:foster-home-1');
export const socialWorker = voice('allocated-social-worker');
export const teamManager = voice('team-manager');
export const assistantDirector = voice('assistant-director');
export const director = voice('director');
export const dutyTeam = voice('emergency-duty-team');
export const frontDoor = voice('front-door');
export const informationOfficer = voice('missing-information-officer');
export const reviewingOfficer = voice('independent-reviewing-officer');
export const interviewer = voice('return-interviewer');
export const missingUnit = voice('police-missing-unit', 'police:kent');
export const inspector = voice('police-inspector', 'police:kent');
export const clinic = voice('sexual-health-service', 'health:example-clinic');
export const youthWorker = voice('youth-worker', 'other:example-youth-club');
const parent = voice('parent-with-parental-responsibility', 'family');

/** A parent who rings; whoever takes the call at the police writes it down. */
export const parentByTelephone: Voice = (happened, command, body, more) => ({
  ...parent(happened, command, body, more),
  recordedBy: { role: 'police-report-taker', person: 'Example call taker', agency: 'police:kent' },
});

/** The same lines, told of another episode of the child. */
export const inEpisode = (episode: string, ...lines: readonly StoryLine[]): readonly StoryLine[] =>
  lines.map((line) => ({ ...line, episode }));

/** The same lines, told of another child. */
export const ofChild = (child: string, ...lines: readonly StoryLine[]): readonly StoryLine[] =>
  lines.map((line) => ({ ...line, child }));
