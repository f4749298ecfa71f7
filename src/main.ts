import { runCommandLine } from './cli/program.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), {
  serve: async (serving) => (await import('./web/serve.ts')).serve(serving),
});
