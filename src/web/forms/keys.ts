const keyPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a form carries a key as pages give them, by which it is recorded once however often it is sent. */
export const isKey = (sent: string): boolean => keyPattern.test(sent);
