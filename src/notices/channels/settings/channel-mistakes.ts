import { misshapen } from './shapes.ts';
import { type ChannelMistake, type ChannelVariable, channelVariables } from './variables.ts';

/** Each variable by itself, and what does not fit together. */
export const channelMistakes = (environment: NodeJS.ProcessEnv): readonly ChannelMistake[] => [
  ...channelVariables.flatMap((about) => misshapen(about, environment[about])),
  ...misfits((name) => Boolean(environment[name])),
];

/** What means nothing without something else, and what cannot be beside it. */
function misfits(isSet: (name: ChannelVariable) => boolean): readonly ChannelMistake[] {
  const found: ChannelMistake[] = [];
  const [key, smtp] = [isSet('HOMEWARD_NOTIFY_API_KEY'), isSet('HOMEWARD_SMTP_ADDRESS')];
  const [email, text] = [isSet('HOMEWARD_NOTIFY_EMAIL_TEMPLATE'), isSet('HOMEWARD_NOTIFY_TEXT_TEMPLATE')];
  for (const about of channelVariables)
    if (about.startsWith('HOMEWARD_NOTIFY_') && isSet(about) && !key)
      found.push({
        about,
        says: 'It means nothing without a key of GOV.UK Notify.',
        mend: 'Set HOMEWARD_NOTIFY_API_KEY, or take it away.',
      });
  if (key && !email && !text)
    found.push({
      about: 'HOMEWARD_NOTIFY_API_KEY',
      says: 'No template is named, so nothing would be sent with it.',
      mend: 'Set HOMEWARD_NOTIFY_EMAIL_TEMPLATE, HOMEWARD_NOTIFY_TEXT_TEMPLATE or both.',
    });
  if (email && smtp)
    found.push({
      about: 'HOMEWARD_SMTP_ADDRESS',
      says: 'E-mail goes one way, and HOMEWARD_NOTIFY_EMAIL_TEMPLATE names another.',
      mend: 'Take one of them away.',
    });
  if (smtp !== isSet('HOMEWARD_MAIL_FROM'))
    found.push(
      smtp
        ? {
            about: 'HOMEWARD_SMTP_ADDRESS',
            says: 'Nothing says whom mail is from.',
            mend: 'Set HOMEWARD_MAIL_FROM.',
          }
        : {
            about: 'HOMEWARD_MAIL_FROM',
            says: 'It means nothing without a mail server.',
            mend: 'Set HOMEWARD_SMTP_ADDRESS, or take it away.',
          },
    );
  return found;
}
