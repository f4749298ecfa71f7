import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant } from '../../domain/time/instant.ts';
import { looksAfter, order, reportsMissing, shippedLibrary } from '../../record/record.fixture.ts';
import { openSending, signedIn, takes, wayThat } from '../sending/sending.fixture.ts';
import { acknowledge } from './acknowledge.ts';

const medway = 'childrens-social-care:887' as const;
const email = wayThat(takes);

let sending: Awaited<ReturnType<typeof openSending>>;
const people: Record<string, string> = {};
beforeAll(async () => {
  sending = await openSending('2025-10-24T17:00:00Z', { email: email.channel });
  const employ = async (name: string, ...as: [Parameters<typeof sending.employ>[1], typeof medway]) => {
    people[name] = await sending.employ(name, ...as);
  };
  await employ('Frankie Example', 'front-door', medway);
  await employ('Charlie Example', 'emergency-duty-team', medway);
  await employ('Sam Example', 'emergency-duty-team', medway);
  await employ('Morgan Example', 'team-manager', medway);
  people.jordan = await sending.employ('Jordan Example', 'police-missing-unit', 'police:kent');
  people.alex = await sending.employ('Alex Example', 'police-missing-unit', 'police:kent');
});
afterAll(() => sending.close());

const jordan = () => signedIn(people.jordan!, 'Jordan Example', 'police-missing-unit', 'police:kent');
const at = (time: string) => instant(`2025-10-24T${time}:00Z`);
const press = (message: string, by: ReturnType<typeof signedIn>, time: string) =>
  acknowledge(sending.store, shippedLibrary, { message, by, now: at(time) });

describe('the police are told that a looked-after child is missing', () => {
  let message: string;

  it('and are not told until somebody there says that they read it', async () => {
    await sending.give(...looksAfter('t1'), reportsMissing('t1', 'e-t1', '2025-10-24T18:00'));
    await sending.send();
    message = await sending.messageTo('police-missing-unit');
    expect(await sending.settled('SG-NOTIFY-POLICE')).toEqual(['open']);
  });

  it('nobody of another desk can say it for them', async () => {
    const morgan = signedIn(people['Morgan Example']!, 'Morgan Example', 'team-manager', medway);
    expect(await press(message, morgan, '17:02')).toEqual({
      kind: 'refused',
      refusal: {
        refused: 'not-at-that-desk',
        says: 'This was sent to somebody else: only they can say that they read it.',
      },
    });
  });

  it('nobody answers for two hours: the manager is asked, and then the emergency duty team', async () => {
    await sending.passUntil('2025-10-24T21:15:00Z');
    expect(await sending.told("cause = 'silence' and rule = 'SG-NOTIFY-POLICE'")).toEqual([
      'Fri 24 Oct 2025 20:00 BST | silence | team-manager | childrens-social-care:887 | SG-NOTIFY-POLICE',
      'Fri 24 Oct 2025 22:00 BST | silence | emergency-duty-team | childrens-social-care:887 | SG-NOTIFY-POLICE',
    ]);
  });

  it('one press ends it: the police are told, and nobody else is asked', async () => {
    expect(await press(message, jordan(), '21:20')).toEqual({
      ...{ kind: 'acknowledged', by: 'Jordan Example', at: at('21:20') },
    });
    expect(await sending.settled('SG-NOTIFY-POLICE')).toEqual(['met']);
    expect(await sending.inRecord('episode:e-t1')).toContain(
      'NoticeAcknowledged | police-missing-unit | Jordan Example',
    );
    await sending.passUntil('2025-10-25T09:00:00Z');
    expect(await sending.told("cause = 'silence' and rule = 'SG-NOTIFY-POLICE'")).toHaveLength(2);
    expect(
      await sending.told("cause = 'silence' and rule = 'SG-NOTIFY-POLICE' and ended_at is null"),
    ).toEqual([]);
  });

  it('pressed twice, or by a colleague after them, it is answered as it was first', async () => {
    const said = await sending.inRecord('episode:e-t1');
    const first = { kind: 'acknowledged', by: 'Jordan Example', at: at('21:20') };
    expect(await press(message, jordan(), '21:21')).toEqual(first);
    const alex = signedIn(people.alex!, 'Alex Example', 'police-missing-unit', 'police:kent');
    expect(await press(message, alex, '21:22')).toEqual(first);
    await sending.send();
    expect(await sending.inRecord('episode:e-t1')).toEqual(said);
  });
});

describe('a looked-after child of Exampleshire is missing for two days', () => {
  const exampleshire = 'childrens-social-care:999' as const;
  const says = (command: string, body: object, happened: string) =>
    order(
      {
        ...{ command, child: 't3', episode: 'e-t3', happened, body },
        by: { role: 'allocated-social-worker', agency: exampleshire },
      },
      { books: '999' },
    );

  it('the Assistant Director is notified within three days: one press meets the duty', async () => {
    const drew = await sending.employ('Drew Example', 'assistant-director', exampleshire);
    await sending.give(
      says(
        'RecordChild',
        { names: [testchild], dateOfBirth: '2010-05-01', identifiers: [] },
        '2025-01-06T09:00',
      ),
      says('TakeResponsibility', { authority: '999' }, '2025-01-06T09:00'),
      says('ChangeGroup', { group: 'lac_own' }, '2025-01-06T09:00'),
      says('ReportChildMissing', report, '2025-10-25T18:00'),
    );
    await sending.passUntil('2025-10-28T01:00:00Z');
    await sending.send();
    expect(await sending.told("rule = 'V59-AD-3D'")).toEqual([
      'Mon 27 Oct 2025 23:59:59 GMT | arises | assistant-director | childrens-social-care:999 | V59-AD-3D',
    ]);
    expect(await sending.settled('V59-AD-3D', 'episode:e-t3')).toEqual(['open']);
    const answered = await acknowledge(sending.store, shippedLibrary, {
      message: await sending.messageTo('assistant-director', 'child:t3'),
      by: signedIn(drew, 'Drew Example', 'assistant-director', exampleshire),
      now: instant('2025-10-28T08:00:00Z'),
    });
    expect(answered.kind).toBe('acknowledged');
    expect(await sending.settled('V59-AD-3D', 'episode:e-t3')).toEqual(['met']);
  });
});

const testchild = { given: 'Testchild', family: 'Rowan', kind: 'known_as' };
const report = {
  strand: 'care',
  whereabouts: 'unknown',
  to: ['police', 'authority'],
  items: [],
  force: 'kent',
};
