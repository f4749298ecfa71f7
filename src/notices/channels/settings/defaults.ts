/** What is so where a variable is not set. */
export const NOTIFY_ADDRESS = 'https://api.notifications.service.gov.uk';
export const PATIENCE_SECONDS = '10';
