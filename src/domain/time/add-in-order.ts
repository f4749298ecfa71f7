/**
 * Puts one more where it belongs in a list that is in order, after its equals. What is recorded late is seldom late
 * by many places, so it is taken back place by place: sorting again would cost more.
 */
export function addInOrder<One>(list: One[], one: One, compare: (one: One, other: One) => number): void {
  let place = list.length;
  for (; place > 0; place--) {
    const before = list[place - 1] as One;
    if (compare(before, one) <= 0) break;
    list[place] = before;
  }
  list[place] = one;
}
