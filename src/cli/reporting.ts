import { Command } from 'commander';
import { letRead, letReadNoLonger, ReaderRefused, readers } from '../figures/reporting/readers.ts';
import { readDirectory } from '../procedures/directory.ts';
import type { StandingDatabase } from '../store/stand-database.ts';
import { CouldNot } from './exit.ts';
import { withDatabase, withStore } from './installation.ts';
import { knownAuthority } from './known-authority.ts';
import { columns } from './print.ts';

interface Options {
  readonly authority?: string;
}

export const reportingCommand = () =>
  new Command('reporting')
    .description('Who reads facts with tools of their own, such as Power BI or Excel: docs/reporting.md.')
    .addCommand(
      new Command('grant')
        .description(
          'Let a login of the database server read the facts of one authority; it is made where it is not there.',
        )
        .argument('<LOGIN>', 'its name')
        .requiredOption('--authority <CODE>', 'whose facts')
        .action((login: string, { authority = '' }: Options) =>
          overDatabase(async (database) => {
            const directory = readDirectory({ demonstration: true });
            const password = await letRead(
              database,
              login,
              knownAuthority(directory, authority, '--authority'),
            );
            tell(
              `${login} reads the facts of ${authority} from now on: the schema reporting of the database ${database.place.database}.`,
            );
            if (password !== undefined)
              tell(`Its password, which is shown this once and kept nowhere: ${password}`);
          }),
        ),
    )
    .addCommand(
      new Command('revoke')
        .description('Let a login read them no longer; one that was made here goes with the last authority.')
        .argument('<LOGIN>', 'its name')
        .option('--authority <CODE>', 'only those of this authority (default: all)')
        .action((login: string, { authority }: Options) =>
          overDatabase(async (database) => {
            const taken = await letReadNoLonger(database, login, authority);
            if (taken.length === 0) throw new CouldNot(`${login} reads no facts here, so nothing was taken.`);
            tell(`${login} no longer reads the facts of ${taken.join(', ')}.`);
          }),
        ),
    )
    .addCommand(
      new Command('list').description('Print who reads whose facts.').action(() =>
        overDatabase(async (database) => {
          const all = await readers(database);
          tell(
            all.length === 0
              ? 'Nobody reads facts with tools of their own.'
              : columns(all.map(({ login, authorities }) => [login, authorities.join(', ')])),
          );
        }),
      ),
    );

/** With the rights of whoever administers the server: logins are theirs to make. The tables are made ready first. */
const overDatabase = (work: (database: StandingDatabase) => Promise<void>): Promise<void> =>
  withStore('reporting', () => withDatabase('reporting', work)).catch((error) => {
    throw error instanceof ReaderRefused ? new CouldNot(error.message) : error;
  });

const tell = (line: string) => process.stdout.write(`${line}\n`);
