import { Command, CommanderError } from 'commander';
import type { Instant } from '../domain/time/instant.ts';
import { simulatedWriter } from '../simulate/write-simulated.ts';
import { dueCommand } from './due.ts';
import { episodeCommand } from './episode/command.ts';
import { CouldNot, type ExitCode, exitCodes } from './exit.ts';
import { importCommand } from './import.ts';
import { withRecord } from './installation.ts';
import { migrateCommand } from './migrate.ts';
import { packsCommand } from './packs.ts';
import { rebuildCommand } from './rebuild.ts';
import { simulateCommand, type Writing } from './simulate.ts';
import { startCommand } from './start.ts';
import { checkpointCommand, verifyCommand } from './verify.ts';

const environment = `
Exit codes: 0 done, 1 done with findings, 2 could not.
HOMEWARD_DATA is the data folder (default ./data). DATABASE_URL names a PostgreSQL server, 15 or newer; without it
Homeward runs its own in the data folder. Commands run with the rights of the installation's operator, and the log in
the data folder says so.`;

/** The whole command line. A command sets the exit code it ends with; whatever it throws becomes one line and 2. */
export async function runCommandLine(args: readonly string[]): Promise<ExitCode> {
  const program = new Command('homeward')
    .description('The working system for children who go missing from home, care and education.')
    .addHelpText('after', environment);
  for (const command of commands()) program.addCommand(command);
  throwInsteadOfExit(program);
  // Whoever reads the output may stop reading, as `| head` does.
  process.stdout.on('error', () => process.exit(exitCodes.done));
  process.exitCode = exitCodes.done;
  try {
    await program.parseAsync(args, { from: 'user' });
    return process.exitCode as ExitCode;
  } catch (error) {
    return ended(error);
  }
}

/** Made-up children go into the record, each batch while the next is made. */
const onRecord: Writing = (work) =>
  withRecord('simulate', async (store, library) => {
    const writer = simulatedWriter(store, library, Date.now() as Instant);
    const result = await work(writer.write);
    await writer.finish();
    return result;
  });

const commands = () => [
  startCommand(),
  dueCommand(),
  episodeCommand(),
  packsCommand(),
  importCommand(),
  simulateCommand(onRecord),
  migrateCommand(),
  rebuildCommand(),
  verifyCommand(),
  checkpointCommand(),
];

function throwInsteadOfExit(command: Command): void {
  command.exitOverride();
  for (const below of command.commands) throwInsteadOfExit(below as Command);
}

function ended(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.couldNot;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`homeward: ${message}\n`);
  if (!(error instanceof CouldNot) && error instanceof Error && process.env.HOMEWARD_DEBUG)
    process.stderr.write(`${error.stack}\n`);
  return exitCodes.couldNot;
}
