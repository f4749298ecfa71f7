import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Maker } from '../../../domain/event/event.ts';
import { instant } from '../../../domain/time/instant.ts';
import { exactly } from '../../../domain/time/when.ts';
import { faultIn } from '../../../record/decode.ts';
import { actNames, allActs } from '../all-acts.ts';
import { made } from '../form/form.fixture.ts';
import { formOf } from '../form/form-of.ts';
import { said } from './bodies.fixture.ts';
import { readAct } from './read-act.ts';
import { typedAs, writeBody, writeMoment } from './write-fields.ts';

const now = instant('2026-01-10T12:00:00Z');
const worker: Maker = {
  person: 'Worker Testperson',
  role: 'duty-social-worker',
  agency: 'childrens-social-care:887',
};
const recording = { recorder: worker, makers: { self: true, others: [] }, agencies: {} };

test.each(actNames)('%s: what a form is filled in to say is what is read from it', (act) => {
  const form = formOf(act, made);
  const happened = exactly(instant('2025-10-26T01:15:00Z'));
  fc.assert(
    fc.property(said(form), (body) => {
      const fields = typedAs([...writeMoment(happened, 'happened'), ...writeBody(form, body)]);
      expect(readAct(form, fields, now, recording)).toEqual({ kind: 'read', body, happened, madeBy: worker });
      expect(faultIn(allActs[act].body, body)).toBeUndefined();
    }),
    { seed: 20251027, numRuns: 40 },
  );
});
