import { describe, expect, it } from 'vitest';
import { body, oneOf, role } from '../domain/event/schema.ts';
import { faultIn } from './decode.ts';

describe('a word that is not in its list', () => {
  it('is refused with all words of a short list', () => {
    expect(faultIn(body({ answer: oneOf('yes', 'no') }), { answer: 'perhaps' })).toEqual({
      refused: 'not-well-formed',
      says: '“answer” must be one of: yes, no.',
      at: 'body.answer',
    });
  });

  it('is refused with the three nearest of a long one, and where it is listed', () => {
    expect(faultIn(body({ by: body({ role }) }), { by: { role: 'social-worker' } })?.says).toBe(
      '“by.role” must be one of: duty-social-worker, allocated-social-worker, supervising-social-worker … (82 in all, listed in docs/commands.md).',
    );
  });
});
