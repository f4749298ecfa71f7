import type { Locator } from 'playwright-core';

/** A moment as a form asks for it: which day, and the time as people write it. */
export interface DayAndTime {
  readonly day: 'Today' | 'Yesterday';
  readonly time: string;
}

export const today = (time: string): DayAndTime => ({ day: 'Today', time });

/** What a form asks, in its own words, and what somebody answers. Some questions hold others. */
export interface Answers {
  readonly [question: string]: string | DayAndTime | Answers;
}

/** Answers what a form asks: chooses, picks from a list or types, as each question wants it. */
export async function answer(form: Locator, answers: Answers): Promise<void> {
  for (const [question, said] of Object.entries(answers)) {
    const group = form.getByRole('group', { name: question }).first();
    if (typeof said !== 'string') await answerWithin(group, said);
    else if ((await group.count()) > 0) await group.getByLabel(said, { exact: true }).check();
    else await write(form.getByLabel(question).first(), said);
  }
}

async function answerWithin(group: Locator, said: DayAndTime | Answers): Promise<void> {
  if (!isDayAndTime(said)) return answer(group, said);
  await group.getByLabel(said.day, { exact: true }).check();
  await group.getByLabel('Time', { exact: true }).fill(said.time);
}

const isDayAndTime = (said: DayAndTime | Answers): said is DayAndTime => 'day' in said;

async function write(field: Locator, said: string): Promise<void> {
  const list = field.and(field.page().locator('select'));
  if ((await list.count()) > 0) await list.selectOption({ label: said });
  else await field.fill(said);
}
