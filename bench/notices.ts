import { addPerson, grant } from '../src/access/people/people.ts';
import type { Role } from '../src/domain/agencies/roles.ts';
import { DAY, type Instant } from '../src/domain/time/instant.ts';
import { prepareJobs } from '../src/notices/sending/jobs/prepare-jobs.ts';
import { sweepDueTimes } from '../src/notices/sweep/sweep-due-times.ts';
import { type Asked, p99, servePages } from '../test/recovery/ask-pages.ts';
import { type BenchStore, openBenchStore } from './bench-store.ts';
import { type Bench, type Line, perSecond, rate } from './line.ts';
import { shippedLibrary } from './simulated.ts';

const DUTIES = 10_000;
const WORKERS = 2;
const GOAL_SECONDS = 60;
const AUTHORITY = '887';

export const bench: Bench = {
  title: `${DUTIES.toLocaleString('en-GB')} duties that arise in the same minute: fired, and whom to tell queued, by ${WORKERS} workers`,
  run: async () => {
    const bench = await openBenchStore();
    try {
      return await measured(bench);
    } finally {
      await bench.close();
    }
  },
};

async function measured(bench: BenchStore): Promise<readonly Line[]> {
  const { store, unbound } = bench;
  const library = shippedLibrary();
  const now = Date.now() as Instant;
  await employ(bench, (now - DAY) as Instant);
  await prepareJobs(store.worker, () => {});
  await sweepDueTimes(store, library, (now - DAY) as Instant);
  await comeDue(bench, now);
  const pages = await servePages(bench.folder);
  let seconds = 0;
  const asked = await pages
    .askWhile(async () => {
      const began = performance.now();
      await Promise.all(Array.from({ length: WORKERS }, () => sweepDueTimes(store, library, now)));
      seconds = (performance.now() - began) / 1_000;
    })
    .finally(() => pages.close());
  const { rows } = await unbound.query<{ fired: number; notices: number; twice: number }>(
    `select (select count(*) from homeward.fired)::float8 as fired, count(*)::float8 as notices,
      (count(*) - count(distinct (stream, rule, told)))::float8 as twice from homeward.notice`,
  );
  const { fired, notices, twice } = rows[0]!;
  if (fired !== DUTIES || twice !== 0) throw new Error(`${fired} fired, ${twice} told twice`);
  const bare = await bareRows(bench, notices);
  return [
    {
      what: `${notices.toLocaleString('en-GB')} notices queued in ${seconds.toFixed(1)} s`,
      measured: rate(notices / seconds),
      beside: `as many bare rows, 500 a statement: ${rate(bare)}`,
      ratio: notices / seconds / bare,
      goal: `≤ ${GOAL_SECONDS} s`,
      reached: seconds <= GOAL_SECONDS,
    },
    pagesMeanwhile(asked),
  ];
}

/** Pages are served by a process of their own, on the same cores. */
function pagesMeanwhile({ answered, failed }: Asked): Line {
  const share = answered.length / (answered.length + failed);
  return {
    what: `  pages meanwhile, ${answered.length + failed} asked for one after another`,
    measured: `${(share * 100).toFixed(1)} % answered, p99 ${p99(answered).toFixed(0)} ms`,
    goal: '100 %',
    reached: failed === 0,
  };
}

/** Those whom the rule names first, and as many colleagues as an authority has. */
async function employ({ store }: BenchStore, since: Instant): Promise<void> {
  const agency = `childrens-social-care:${AUTHORITY}` as const;
  const roles: readonly Role[] = [
    'allocated-social-worker',
    'team-manager',
    'emergency-duty-team',
    'front-door',
  ];
  for (let place = 0; place < 200; place++) {
    const person = await addPerson(store.access, { name: `Worker ${place} Example` }, since);
    await grant(store.access, {
      person,
      role: roles[place % roles.length]!,
      agency,
      from: since,
      by: 'bench',
    });
  }
}

/** Children missing for 48 hours this very minute: their Need to Know arises. */
async function comeDue({ unbound }: BenchStore, now: Instant): Promise<void> {
  await unbound.query(
    `with missing as (select 'episode:bench-' || n as episode, 'child:bench-' || n as child
        from generate_series(1, $1::integer) n),
      episodes as (
        insert into homeward.episode (owner, episode, child, section, version, phase, missing_since, binding, imported, summary)
        select $2, episode, child, 'core', 3, 'open', $3::timestamptz - interval '48 hours', '{}', false, '{}' from missing),
      related as (
        insert into homeward.relationship (owner, child, agency, kind, valid_from)
        select $2, child, 'childrens-social-care:' || $2, 'responsible', $3::timestamptz - interval '1 year'
        from missing)
      insert into homeward.obligation
        (owner, subject, duty_owner, rule, occurrence, child, section, pack, arises_at, due_at, late_after, parts, body)
      select $2, episode, 'authority:' || $2, 'MED-NTK-48H', '1', child, 'core', 'medway',
        $3::timestamptz - interval '30 seconds', $3::timestamptz - interval '30 seconds',
        $3::timestamptz + interval '2 hours', '{}', '{}'
      from missing`,
    [DUTIES, AUTHORITY, new Date(now)],
  );
  await unbound.query('analyze');
}

async function bareRows({ unbound }: BenchStore, count: number): Promise<number> {
  await unbound.query('create table public.bare (id integer primary key, said text not null)');
  const began = performance.now();
  for (let from = 0; from < count; from += 500)
    await unbound.query(
      'insert into public.bare select n, $3 from generate_series($1::integer, $2::integer) n',
      [from, Math.min(from + 499, count - 1), 'x'.repeat(300)],
    );
  return perSecond(count, performance.now() - began);
}
