/** Where messages lead to. */
export const pathOfNotices = '/notices';

/** Where somebody who does not work in Homeward says that they got a message. */
export const pathOfLink = (token: string): string => `/outside/${token}`;
