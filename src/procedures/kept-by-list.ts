/** What was made for a list up to here, and where the items lead that may come next. */
interface Place<Item, Value> {
  value: Value | undefined;
  readonly onward: Map<string, readonly { readonly item: Item; readonly to: Place<Item, Value> }[]>;
}

/**
 * Makes something once for each list of items. A list is followed item by item: writing it down as one key would
 * cost replay more than everything else that it looks up.
 *
 * @param nameOf  tells most items apart
 * @param isSame  tells all of them apart
 */
export function keptByList<Item, Value>(
  nameOf: (item: Item) => string,
  isSame: (one: Item, other: Item) => boolean,
  make: (list: readonly Item[]) => Value,
): (list: readonly Item[]) => Value {
  const start: Place<Item, Value> = { value: undefined, onward: new Map() };
  return (list) => {
    let place = start;
    for (const item of list) place = next(place, item);
    place.value ??= make(list);
    return place.value;
  };

  function next({ onward }: Place<Item, Value>, item: Item): Place<Item, Value> {
    const ways = onward.get(nameOf(item)) ?? [];
    for (const way of ways) if (isSame(way.item, item)) return way.to;
    const to: Place<Item, Value> = { value: undefined, onward: new Map() };
    onward.set(nameOf(item), [...ways, { item, to }]);
    return to;
  }
}
