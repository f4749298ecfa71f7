import type { MessageText } from './channel.ts';

/** A text message: one line and where to press. */
export const inShort = ({ subject, link }: MessageText): string => `${subject}\n${link}`;

/** The body of an e-mail, in plain text. */
export const inFull = ({ lines, link }: MessageText): string => [...lines, link].join('\n\n');
