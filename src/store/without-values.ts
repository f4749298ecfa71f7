import pg from 'pg';

/**
 * A fault of the database without the values that its words may hold: PostgreSQL prints whole rows with an error, and
 * errors are logged. The code, the table and the constraint say enough to find the cause.
 */
export function withoutValues(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error;
  const { code, table, constraint, routine } = error;
  const where = [table, constraint, routine].filter((name) => name !== undefined).join(', ');
  const fault = new Error(`The database failed with ${code}${where && ` (${where})`}`);
  return Object.assign(fault, { code });
}
