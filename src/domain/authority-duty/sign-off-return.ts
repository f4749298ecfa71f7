import { informationKeepers } from '../agencies/information-keepers.ts';
import { refuse } from '../deciding/command.ts';
import { eventBy } from '../deciding/say-once.ts';
import { body } from '../event/schema.ts';
import { authorityAct } from './authority-act.ts';
import { signedReturn } from './events.ts';

/**
 * Signing off a return: from then on anybody can tell which files were sent, what was known, and what the rules found
 * in them. It holds nothing of a child: a finding names the line of the file.
 *
 * @refuses return-has-errors
 * @source docs/returns.md 1.4, 7 (7)
 */
export const signOffReturn = authorityAct({
  describes:
    'Sign off a national return as it was made: its files, what was known, and what the rules found.',
  body: body(signedReturn),
  may: informationKeepers,
  decide: (_, command) => {
    const errors = command.body.findings.filter(({ severity }) => severity === 'error').length;
    if (errors > 0)
      return refuse(
        'return-has-errors',
        `The rules find ${errors} ${errors === 1 ? 'error' : 'errors'} in this return; put them right first.`,
        'body.findings',
      );
    return { events: [{ stream: 'authority', event: eventBy(command, 'ReturnSignedOff', command.body) }] };
  },
});
