/** What is sent to oneself is on its way nowhere. */
export const staysOnThisMachine = (address: string): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname);
