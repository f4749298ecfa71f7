import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Role } from '../domain/agencies/roles.ts';
import type { AgencyReference } from '../domain/event/event.ts';
import { type DocumentKind, documentKinds } from '../domain/notice/documents.ts';
import { order, reportsMissing, shippedLibrary } from '../record/record.fixture.ts';
import { acknowledge } from './acknowledge/acknowledge.ts';
import { openSending, signedIn } from './sending/sending.fixture.ts';

/** A child of Medway who lives in Kent, and for whom each of these documents is. */
const readers: readonly (readonly [Role, AgencyReference])[] = [
  ['senior-leadership-team', 'childrens-social-care:887'],
  ['director', 'childrens-social-care:887'],
  ['assistant-director', 'childrens-social-care:887'],
  ['front-door', 'childrens-social-care:887'],
  ['placing-authority-worker', 'childrens-social-care:887'],
  ['host-authority-worker', 'childrens-social-care:886'],
  ['lead-member', 'council:887'],
  ['corporate-parenting-board', 'council:887'],
  ['home-office-caseworker', 'home-office'],
];

const isFor: Readonly<Record<DocumentKind, readonly Role[]>> = {
  need_to_know: ['senior-leadership-team'],
  high_risk_notification: ['director', 'lead-member'],
  director_alert: ['director'],
  first_response_contact: ['front-door'],
  assistant_director_notice: ['assistant-director'],
  lead_member_notice: ['corporate-parenting-board', 'lead-member'],
  placing_authority_notice: ['placing-authority-worker'],
  host_authority_notice: ['host-authority-worker'],
  home_office_notice: ['home-office-caseworker'],
};

let sending: Awaited<ReturnType<typeof openSending>>;
const people = new Map<Role, string>();
beforeAll(async () => {
  // A Tuesday in office hours.
  sending = await openSending('2025-11-04T09:00:00Z', {});
  for (const [role, agency] of readers)
    people.set(role, await sending.employ(`${role} Example`, role, agency, { authority: '887' }));
  const alder = { child: 'alder', happened: '2025-01-06T09:00' };
  await sending.give(
    order({
      ...{ ...alder, command: 'RecordChild' },
      body: {
        names: [{ given: 'Testchild', family: 'Alder', kind: 'known_as' }],
        dateOfBirth: '2011-05-01',
        identifiers: [],
      },
    }),
    order({ ...alder, command: 'TakeResponsibility', body: { authority: '887' } }),
    order({ ...alder, command: 'ChangeGroup', body: { group: 'lac_own' } }),
    order({ ...alder, command: 'StartPlacement', body: { type: 'U6', host: '886', home: 'foster-home-1' } }),
    reportsMissing('alder', 'e-alder', '2025-11-04T09:00'),
  );
  await sending.send();
});
afterAll(() => sending.close());

it.each(documentKinds)('%s: goes to those for whom it is, and each of them acknowledges it', async (kind) => {
  const minute = 10 + documentKinds.indexOf(kind);
  sending.sleepUntil(`2025-11-04T09:${minute}:00Z`);
  await sending.give(
    order({
      ...{ command: 'CompleteAlert', child: 'alder', episode: 'e-alder' },
      ...{ happened: `2025-11-04T09:${minute}`, body: { kind } },
    }),
  );
  await sending.send();
  const { rows } = await sending.store.worker.query<Told>(
    `select told, agency, message, sent_at is not null as sent from homeward.notice
      where stream = 'episode:e-alder' and cause = 'act' and arose_at = $1 order by told`,
    [new Date(sending.now())],
  );
  expect(rows.map(({ told, sent }) => [told, sent])).toEqual(isFor[kind].map((role) => [role, true]));

  for (const { told, agency, message } of rows)
    await acknowledge(sending.store, shippedLibrary, {
      message,
      by: signedIn(people.get(told)!, `${told} Example`, told, agency),
      now: sending.now(),
    });
  const { rows: answered } = await sending.store.worker.query<{ by: string }>(
    `select acknowledged_by as by from homeward.notice where stream = 'episode:e-alder' and cause = 'act'
        and acknowledged_at = $1 order by told`,
    [new Date(sending.now())],
  );
  expect(answered.map(({ by }) => by)).toEqual(isFor[kind].map((role) => `${role} Example`));
});

interface Told {
  readonly told: Role;
  readonly agency: AgencyReference;
  readonly message: string;
  readonly sent: boolean;
}
