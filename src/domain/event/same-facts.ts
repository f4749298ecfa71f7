/** Whether two event bodies say the same, whatever the order of their fields; the order of a list counts. */
export function sameFacts(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other)) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const said = Object.keys(one).filter((key) => one[key] !== undefined);
  const also = Object.keys(other).filter((key) => other[key] !== undefined);
  return said.length === also.length && said.every((key) => sameFacts(one[key], other[key]));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
