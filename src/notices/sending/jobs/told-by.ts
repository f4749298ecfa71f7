import { Logger } from 'graphile-worker';

/**
 * What the queue has to say, as far as somebody has to know it: that a job failed is said where it fails, since the
 * queue would repeat what it was about.
 */
export const toldBy = (tell: (fault: unknown) => void): Logger =>
  new Logger(({ label }) => (level, message) => {
    if (level === 'error' && label !== 'worker') tell(new Error(`Queue: ${message}`));
  });
