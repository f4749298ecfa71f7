import { createHmac } from 'node:crypto';

/**
 * The logins of Homeward at its database, each with its own rights: `owner` makes and owns the tables, `record` reads
 * whole streams and appends, `view` reads what one agency may see, `access` knows who works here as what and who is
 * signed in, `worker` delivers, `figures` counts without names.
 */
export const logins = ['owner', 'record', 'view', 'access', 'worker', 'figures'] as const;

export type Login = (typeof logins)[number];

export const roleOf = (login: Login): string => `homeward_${login}`;

/** Every process that knows the secret knows the passwords, so none is kept anywhere. */
export const passwordOf = (login: Login, secret: string): string =>
  createHmac('sha256', secret)
    .update(`database login ${roleOf(login)}`)
    .digest('base64url');
