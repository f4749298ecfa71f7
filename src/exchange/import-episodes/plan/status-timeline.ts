/** A value that holds from a moment until the next; by order of moments. */
export interface Statement<Value> {
  readonly order: number;
  readonly value: Value;
}

/** What has to hold at the start of an absence. */
export interface Wanted<Value> extends Statement<Value> {}

/**
 * The fewest statements that make a status hold at the start of every absence of a child: only where something is
 * new. Absences that are in the record already keep the status that they had, also behind one that is put in before
 * them.
 *
 * @param said  what is stated so far, in the order in which it was recorded
 * @param kept  the starts of absences whose status must stay as it is
 */
export function statementsNeeded<Value>(
  said: readonly Statement<Value>[],
  kept: readonly number[],
  wanted: readonly Wanted<Value>[],
): readonly Statement<Value>[] {
  const stays = kept.map((order) => ({ order, value: valueAt(said, order) }));
  const all = [...stays, ...wanted].sort((a, b) => a.order - b.order);
  const added: Statement<Value>[] = [];
  for (const { order, value } of all) {
    if (value === undefined || value === valueAt([...said, ...added], order)) continue;
    added.push({ order, value });
  }
  return added;
}

/** The last statement at or before a moment; of two at one moment the one recorded later holds. */
function valueAt<Value>(said: readonly Statement<Value>[], order: number): Value | undefined {
  let last: Statement<Value> | undefined;
  for (const statement of said)
    if (statement.order <= order && (last === undefined || statement.order >= last.order)) last = statement;
  return last?.value;
}
