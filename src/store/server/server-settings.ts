/** For two cores and 2 GB beside Node. Durability is PostgreSQL's own default: on. */
const DEFAULTS: Readonly<Record<string, string>> = {
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_connections: '100',
  max_parallel_workers_per_gather: '1',
  // Pages ask short queries: compiling one takes longer than running it.
  jit: 'off',
  random_page_cost: '1.1',
  wal_compression: 'on',
  checkpoint_timeout: '15min',
  TimeZone: 'UTC',
  log_timezone: 'UTC',
};

/** Not to be changed by the caller: the way in, and a log that holds no word of any record. */
const FIXED: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  // In PostgreSQL's order `log` lies above `error`: no message about a statement, so no value from one.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  logging_collector: 'off',
};

/** The settings as arguments of `postgres`: they win over postgresql.conf and ALTER SYSTEM. */
export function settingArguments(
  port: number,
  marker: string,
  chosen: Readonly<Record<string, string>>,
): readonly string[] {
  const settings = { ...DEFAULTS, ...chosen, ...FIXED, port: String(port) };
  return [...Object.entries(settings).map(([name, value]) => `${name}=${value}`), marker].flatMap(
    (setting) => ['-c', setting],
  );
}
