import type { FastifyReply, FastifyRequest } from 'fastify';
import { describe, expect, test } from 'vitest';
import { whenAsked } from './when-asked.ts';

const request = {} as FastifyRequest;
const reply = {} as FastifyReply;

/** A file with one page, which answers what it was given and how often it was made; and how often it was loaded. */
function fileOfOnePage() {
  const counted = { loaded: 0, made: 0 };
  const load = async () => {
    counted.loaded += 1;
    return {
      showBoard: (of: string) => {
        counted.made += 1;
        return async (_request: FastifyRequest, _reply: FastifyReply) => `the board of ${of}`;
      },
    };
  };
  return { load, counted };
}

describe('a page whose file is loaded when the page is asked for', () => {
  test('nothing is loaded before', () => {
    const { load, counted } = fileOfOnePage();
    whenAsked(load, 'showBoard', 'Exampleshire');
    expect(counted).toEqual({ loaded: 0, made: 0 });
  });

  test('whoever asks gets the page, and it is made once for all who ask', async () => {
    const { load, counted } = fileOfOnePage();
    const page = whenAsked(load, 'showBoard', 'Exampleshire');
    const asked = [page(request, reply), page(request, reply)];
    expect(await Promise.all(asked)).toEqual(['the board of Exampleshire', 'the board of Exampleshire']);
    expect(await page(request, reply)).toBe('the board of Exampleshire');
    expect(counted).toEqual({ loaded: 1, made: 1 });
  });

  test('what is wrong with the file is told to whoever asks, as any fault of the page', async () => {
    const page = whenAsked(async (): Promise<{ showBoard: () => () => string }> => {
      throw new Error('There is no such file.');
    }, 'showBoard');
    await expect(page(request as never, reply)).rejects.toThrow('There is no such file.');
  });
});
