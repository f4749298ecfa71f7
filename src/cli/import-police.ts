import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { Command } from 'commander';
import type { Directory } from '../domain/authorities/directory.ts';
import { notAForce } from '../domain/authorities/not-in-directory.ts';
import { differenceKinds } from '../domain/reconciliation/difference.ts';
import { isSettled } from '../domain/reconciliation/reconcile.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Covers } from '../exchange/police-list/covers.ts';
import { type Receipt, receivePoliceList } from '../exchange/police-list/receive-police-list.ts';
import { listsOnRecord } from '../exchange/police-list/received-lists.ts';
import { reconcileList } from '../exchange/police-list/reconcile-list.ts';
import { factsUpToNow } from '../figures/facts/facts-up-to-now.ts';
import { readPeriod } from '../figures/measures/period.ts';
import { readDirectory } from '../procedures/directory.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import type { Store } from '../store/store.ts';
import { readMoment } from './episode/moment.ts';
import { CouldNot, exitCodes } from './exit.ts';
import { withRecord } from './installation.ts';
import { knownAuthority } from './known-authority.ts';
import { type ImportedPoliceList, policeListInWords } from './police-list-in-words.ts';
import { print } from './print.ts';

interface Flags {
  readonly authority: string;
  readonly force?: string;
  readonly period?: string;
  readonly openAt?: string;
  readonly json?: true;
}

export const importPoliceCommand = () =>
  new Command('police')
    .description(
      'Take in a list of the police of missing children, and hold it against the books. Importing it again changes nothing.',
    )
    .argument('<FILE.csv>', 'UTF-8, with the columns named in docs/police-lists.md')
    .requiredOption('--authority <CODE>', 'in whose area the children went missing')
    .option('--force <NAME>', 'whose list it is (default: the police of the authority)')
    .option('--period <PERIOD>', 'the list has what began then: 2024-10, 2024-Q4, 2024-25 or FROM..TO')
    .option('--open-at <TIME>', 'the list has those who were missing at that moment: 2024-10-24T06:00')
    .option('--json', 'print data')
    .action(run);

async function run(path: string, flags: Flags): Promise<void> {
  const directory = readDirectory({ demonstration: true });
  const authority = knownAuthority(directory, flags.authority, '--authority');
  const force = knownForce(directory, authority, flags.force);
  const covers = readCovers(flags);
  const file = await readFile(path).catch(() => {
    throw new CouldNot(`${path}: There is no such file, or it may not be read.`);
  });
  const imported = await withRecord('import police', async (store, library) => {
    const now = Date.now() as Instant;
    const by = {
      person: userInfo().username,
      role: 'data-steward',
      agency: `childrens-social-care:${authority}`,
    } as const;
    const receipt = await receivePoliceList(store, library, { authority, force, covers, file, by, now });
    return receipt.kind === 'refused'
      ? ({ outcome: 'refused', faults: receipt.faults } as const)
      : whatDiffers(store, library, authority, receipt, now);
  });
  process.exitCode = imported.outcome === 'refused' ? exitCodes.couldNot : exitCodes.done;
  print(imported, flags.json, policeListInWords);
}

function knownForce(directory: Directory, authority: string, named: string | undefined): string {
  const force = named ?? directory.authority(authority)?.forceSlug ?? '';
  if (directory.force(force) !== undefined) return force;
  throw new CouldNot(`--force ${force}: ${notAForce(directory, force)}`);
}

function readCovers({ period: said, openAt }: Flags): Covers {
  if ((said === undefined) === (openAt === undefined))
    throw new CouldNot('Say of which days the list is: either --period or --open-at.');
  if (openAt !== undefined) return { kind: 'open', at: readMoment(openAt, '--open-at') };
  const period = readPeriod(said!);
  if ('refused' in period) throw new CouldNot(`--period: ${period.refused}`);
  return { kind: 'period', period };
}

async function whatDiffers(
  store: Store,
  library: PackLibrary,
  authority: string,
  { kind, document, rows }: Exclude<Receipt, { kind: 'refused' }>,
  now: Instant,
): Promise<ImportedPoliceList> {
  await factsUpToNow(store, library, now);
  const onRecord = await listsOnRecord(store, authority);
  const list = onRecord.lists.find((one) => one.document === document)!;
  const { matches, asItCame, reconciled, differences } = await reconcileList(
    store,
    authority,
    list,
    onRecord,
  );
  const waiting = differences.filter((one) => !isSettled(one));
  const counts = differenceKinds.map(
    (each) => [each, waiting.filter((one) => one.kind === each).length] as const,
  );
  return {
    outcome: kind,
    ...{ list: document, rows, matched: matches.length, asItCame, reconciled },
    open: Object.fromEntries(counts.filter(([, count]) => count > 0)),
  };
}
