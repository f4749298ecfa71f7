/** The parts of a day by which a pattern is told, in hours of the clock on the wall: after school, the evening, the night. */
export const timeBlocks = [
  { key: '00-05', upTo: 5 },
  { key: '05-08', upTo: 8 },
  { key: '08-11', upTo: 11 },
  { key: '11-14', upTo: 14 },
  { key: '14-17', upTo: 17 },
  { key: '17-20', upTo: 20 },
  { key: '20-24', upTo: 24 },
] as const;

/** A block as people say it: `17:00 to 20:00`. */
export const sayTimeBlock = (key: string): string =>
  key
    .split('-')
    .map((hour) => `${hour}:00`)
    .join(' to ');

/** The block in which an hour lies: 17:00 begins one, and 20:00 the next. */
export const timeBlockOf = (hour: number): string => timeBlocks.find(({ upTo }) => hour < upTo)!.key;
