import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant } from '../domain/time/instant.ts';
import { looksAfter, order, reportsMissing, shippedLibrary } from '../record/record.fixture.ts';
import { record } from '../record/record.ts';
import { type Installation, openInstallation, run } from './command-line.fixture.ts';
import { exitCodes } from './exit.ts';

let installation: Installation;

beforeAll(async () => {
  installation = await openInstallation();
  const police = { role: 'police-missing-unit', agency: 'police:kent', person: 'Officer Testperson' };
  const told = order({
    command: 'ClassifyChild',
    child: 'c1',
    episode: 'e1',
    happened: '2025-10-24T19:00',
    recorded: '2025-10-24T19:20',
    by: { ...police, how: 'telephone' },
    recordedBy: { role: 'emergency-duty-team', person: 'Worker Testperson' },
    body: {
      class: 'missing',
      asTold: { officer: 'Officer Testperson', force: 'kent', how: 'telephone' },
    },
  });
  const madeBy = { ...told.command.madeBy, toldAt: instant('2025-10-24T18:10:00Z') };
  const classified = { ...told, command: { ...told.command, madeBy } };
  for (const one of [...looksAfter('c1'), reportsMissing('c1', 'e1', '2025-10-24T18:00'), classified])
    expect(await record(installation.store, shippedLibrary, one)).toMatchObject({ kind: 'recorded' });
});

afterAll(() => installation.close());

describe('homeward due', () => {
  const due = (...args: readonly string[]) =>
    run('due', '--authority', '887', '--as-at', '2025-10-27T12:00', ...args);

  it('says what is late since when, by title, whose duty it is and for which child', async () => {
    const { code, out } = await due();
    expect(code).toBe(exitCodes.done);
    expect(out).toContain(
      [
        'LATE since Sun 26 Oct 2025 19:00 GMT',
        '  A Need to Know is completed for the Senior Leadership Team when a child is missing for over 48 hours (MED-NTK-48H)',
        '  Duty of Medway (887): Allocated social worker or Team manager',
        '  For child c1, episode e1, missing since Fri 24 Oct 2025 18:00 BST',
      ].join('\n'),
    );
  });

  it('says of a duty without a number since when it is due', async () => {
    expect((await due()).out).toMatch(
      /DUE since Fri 24 Oct 2025 18:00 BST\n {2}.+\n {2}Duty of placement foster-home-1: /,
    );
  });

  it('keeps moments in UTC where data is asked for', async () => {
    const { out } = await due('--json');
    expect(JSON.parse(out)).toContainEqual({
      authority: '887',
      subject: 'episode:e1',
      episode: 'e1',
      child: 'c1',
      missingSince: '2025-10-24T17:00:00Z',
      over: null,
      rule: 'MED-NTK-48H',
      title:
        'A Need to Know is completed for the Senior Leadership Team when a child is missing for over 48 hours',
      pack: 'medway',
      owner: 'authority:887',
      responsible: ['allocated-social-worker', 'team-manager'],
      status: 'breached',
      arises: '2025-10-26T17:00:00Z',
      due: '2025-10-26T17:00:00Z',
      lateAfter: '2025-10-26T19:00:00Z',
    });
  });

  it('reckons a rule without the record, in London time', async () => {
    const { out } = await run('due', '--rule', 'MED-RHI-72H', '--at', '2025-10-24T21:30');
    expect(out).toMatch(/^MED-RHI-72H: due Mon 27 Oct 2025 20:30 GMT\n/);
  });

  it('says nothing is due where nothing is', async () => {
    expect((await run('due', '--authority', '886')).out).toBe('Nothing is due.\n');
  });
});

describe('homeward episode show', () => {
  it('tells people in London time, with names of roles and authorities', async () => {
    const { out } = await run('episode', 'show', 'e1');
    expect(out).toContain('Missing since Fri 24 Oct 2025 18:00 BST\n');
    expect(out).toMatch(/ {2}3 +Fri 24 Oct 2025 19:00 BST +ChildClassified +Police missing-person unit\n/);
    expect(out).toMatch(/duty of Medway \(887\), due Sun 26 Oct 2025 17:00 GMT\n/);
  });

  it('tells the duties that another procedure would have laid', async () => {
    const { out } = await run('episode', 'show', 'e1', '--packs', 'kent');
    expect(out.split('As kent would have had it\n')[1]).toContain('KENT-DIR-48H (kent)');
  });

  it('has every moment in UTC as data, when the recorder was told among them', async () => {
    const { out } = await run('episode', 'show', 'e1', '--json');
    const { timeline } = JSON.parse(out) as { timeline: { madeBy: { toldAt?: string } }[] };
    expect(timeline[2]?.madeBy.toldAt).toBe('2025-10-24T18:10:00Z');
    expect(out).not.toMatch(/: \d{10,}/);
  });
});
