import type { Rule, Subject } from '../obligations/rule.ts';
import { absenceAnswers } from './absence-answers.ts';
import type { Answer, Answers } from './answer.ts';
import { authorityAnswers } from './authority-answers.ts';
import { childAnswers } from './child-answers.ts';
import { episodeAnswers } from './episode-answers.ts';

const answers: Readonly<Record<Subject, Answers<string>>> = {
  episode: episodeAnswers,
  child: childAnswers,
  'education-absence': absenceAnswers,
  authority: authorityAnswers,
};

/**
 * The acts that meet what a duty still asks for: those of its first open part first, and of one part in the order in
 * which the rule names them, so that the first that somebody may do is theirs. Where an act keeps the rule that it
 * answers, its number is filled in. None for a part that is also met by what happens by itself, such as that the child
 * is found: which it was, no rule knows.
 *
 * @param isOpen  whether nothing has settled the part of this key
 */
export const nextAnswers = (
  { id, subject, parts }: Pick<Rule, 'id' | 'subject' | 'parts'>,
  isOpen: (part: string) => boolean,
): readonly Answer[] =>
  parts
    .filter(
      ({ key, metBy }) => isOpen(key) && metBy.every(({ word }) => answerOf(subject, word) !== undefined),
    )
    .flatMap(({ metBy }) =>
      metBy.flatMap(({ word, with: asked }) => answerOf(subject, word)?.({ ...asked, rule: id }) ?? []),
    );

const answerOf = (subject: Subject, word: string) => answers[subject][word];
