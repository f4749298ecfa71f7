import { isLook, looks } from '../../access/read-log/looks.ts';
import { type ActName, allActs } from '../acts/all-acts.ts';
import { actWords } from '../acts/words/all-words.ts';

/** What somebody looked at, in words: `form RecordSighting` is “Opened the form: A sighting”. */
export function sayLook(act: string): string {
  if (isLook(act)) return looks[act];
  const [does = '', name = ''] = act.split(/:? (.*)/s);
  if (!isAct(name)) return act;
  return `${withAct[does] ?? 'Tried, and was refused because it is not theirs'}: ${actWords[name].name}`;
}

/** What else is noted with the name of an act; every other word before one is the key of a refusal. */
const withAct: Readonly<Record<string, string>> = { form: 'Opened the form', record: 'Recorded' };

const isAct = (name: string): name is ActName => Object.hasOwn(allActs, name);
