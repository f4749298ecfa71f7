import type { incidentActs } from '../../../domain/incident/acts.ts';
import type { ActWords } from './act-words.ts';

export const incidentWords = {
  RecordIncident: {
    name: 'Record an incident with several children',
    hint: 'One occurrence, with an episode for each child who went missing.',
    fields: { words: { label: 'What happened?', long: true } },
  },
  LinkEpisode: {
    name: 'Add an episode to the incident',
    hint: 'The child went missing in this incident.',
    fields: { episode: 'Which episode?', child: 'Which child?' },
  },
  NameChildPresent: {
    name: 'Name a child who was there',
    hint: 'And did not go missing. Such a child is never counted.',
    fields: {
      child: { label: 'Number of the child', hint: 'If the child is on the record' },
      name: { label: 'Name of the child', hint: 'If the child is not on the record' },
    },
  },
  TakeOffIncident: {
    name: 'Take something off the incident',
    hint: 'An episode does not belong to it, or a child was not there.',
    fields: { statement: 'What is taken off?' },
  },
} as const satisfies Record<keyof typeof incidentActs, ActWords>;
