import { childSaid } from '../../child/child.ts';
import { ends, noMarks } from '../define.ts';
import { moment } from './define.ts';

/** Changes of the child's status that begin or end duties in an episode. */
export const childStatusWords = {
  'became-open-to-services': moment({
    describes: "Children's services began to work with the child.",
    positions: ends,
    finds: ({ child }) => {
      const started = childSaid(child, 'InvolvementStarted');
      // 0: said in the child's own stream.
      return started.length === 0 ? noMarks : started.map(({ happened }) => ({ at: happened, event: 0 }));
    },
  }),
};
