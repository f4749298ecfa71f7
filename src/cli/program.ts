import { Command, CommanderError } from 'commander';
import { CouldNot, type ExitCode, exitCodes } from './exit.ts';
import type { Serve } from './serving.ts';
import { readSetting } from './settings/read-setting.ts';

const environment = `
Exit codes: 0 done, 1 done with findings, 2 could not, also where no command is named.
HOMEWARD_DATA is the data folder (default ./data). DATABASE_URL names a PostgreSQL server, 15 or newer; without it
Homeward runs its own in the data folder. Commands run with the rights of the installation's operator, and the log in
the data folder says so.`;

/** What the command line is given by whoever puts the program together. */
export interface Given {
  readonly serve: Serve;
}

/** The whole command line. A command sets the exit code it ends with; whatever it throws becomes one line and 2. */
export async function runCommandLine(args: readonly string[], given: Given): Promise<ExitCode> {
  const program = new Command('homeward')
    .description('The working system for children who go missing from home, care and education.')
    .addHelpText('after', environment);
  for (const command of await commandsFor(args, given)) program.addCommand(command);
  throwInsteadOfExit(program);
  if (!process.stdout.listeners('error').includes(stopQuietly)) process.stdout.on('error', stopQuietly);
  process.exitCode = exitCodes.done;
  try {
    await program.parseAsync(args, { from: 'user' });
    return process.exitCode as ExitCode;
  } catch (error) {
    return ended(error);
  }
}

/** Whoever reads the output may stop reading, as `| head` does. */
const stopQuietly = () => process.exit(exitCodes.done);

/** Each in a file of its own with what it needs, in the order in which help lists them. */
const commands: Readonly<Record<string, (given: Given) => Promise<Command>>> = {
  start: async ({ serve }) => (await import('./start.ts')).startCommand(serve),
  worker: async () => (await import('./worker.ts')).workerCommand(),
  due: async () => (await import('./due.ts')).dueCommand(),
  episode: async () => (await import('./episode/command.ts')).episodeCommand(),
  packs: async () => (await import('./packs.ts')).packsCommand(),
  import: async () => (await import('./import.ts')).importCommand(),
  export: async () => (await import('./export.ts')).exportCommand(),
  check: async () => (await import('./check.ts')).checkCommand(),
  simulate: async () => {
    const [{ simulateCommand }, { onRecord }] = await Promise.all([
      import('./simulate.ts'),
      import('./on-record.ts'),
    ]);
    return simulateCommand(onRecord);
  },
  measure: async () => (await import('./measure.ts')).measureCommand(),
  report: async () => (await import('./report.ts')).reportCommand(),
  reporting: async () => (await import('./reporting.ts')).reportingCommand(),
  config: async () => (await import('./config.ts')).configCommand(),
  grant: async () => (await import('./grant.ts')).grantCommand(),
  revoke: async () => (await import('./grant.ts')).revokeCommand(),
  migrate: async () => (await import('./migrate.ts')).migrateCommand(),
  rebuild: async () => (await import('./rebuild.ts')).rebuildCommand(),
  backup: async () => (await import('./backup.ts')).backupCommand(),
  restore: async () => (await import('./restore.ts')).restoreCommand(),
  verify: async () => (await import('./verify.ts')).verifyCommand(),
  checkpoint: async () => (await import('./verify.ts')).checkpointCommand(),
};

/** The one that was asked for, since to load the others takes longer than most of them run; all of them for help. */
function commandsFor([name = '']: readonly string[], given: Given): Promise<readonly Command[]> {
  const wanted = Object.entries(commands).filter(
    ([known]) => known === name || !Object.hasOwn(commands, name),
  );
  return Promise.all(wanted.map(([, load]) => load(given)));
}

function throwInsteadOfExit(command: Command): void {
  command.exitOverride();
  for (const below of command.commands) throwInsteadOfExit(below as Command);
}

function ended(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.couldNot;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`homeward: ${message}\n`);
  if (!(error instanceof CouldNot) && error instanceof Error && readSetting('HOMEWARD_DEBUG'))
    process.stderr.write(`${error.stack}\n`);
  return exitCodes.couldNot;
}
