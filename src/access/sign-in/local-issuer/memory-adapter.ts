import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Entry {
  readonly payload: AdapterPayload;
  readonly until: number;
}

/** Where the local issuer keeps what is under way: in memory, because nothing in a demonstration has to last. */
export function memoryAdapter(): (model: string) => Adapter {
  const entries = new Map<string, Entry>();
  const sweep = () => {
    for (const [key, { until }] of entries) if (until <= Date.now()) entries.delete(key);
  };
  return (model) => {
    const find = (key: string) => {
      const entry = entries.get(`${model} ${key}`);
      return entry !== undefined && entry.until > Date.now() ? entry.payload : undefined;
    };
    return {
      async upsert(id, payload, expiresIn = 0) {
        sweep();
        const entry = { payload, until: Date.now() + expiresIn * 1000 };
        entries.set(`${model} ${id}`, entry);
        if (payload.uid !== undefined) entries.set(`${model} uid ${payload.uid}`, entry);
      },
      find: async (id) => find(id),
      findByUid: async (uid) => find(`uid ${uid}`),
      findByUserCode: async () => undefined,
      async consume(id) {
        const payload = find(id);
        if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000);
      },
      async destroy(id) {
        const payload = find(id);
        entries.delete(`${model} ${id}`);
        if (payload?.uid !== undefined) entries.delete(`${model} uid ${payload.uid}`);
      },
      async revokeByGrantId(grantId) {
        for (const [key, { payload }] of entries) if (payload.grantId === grantId) entries.delete(key);
      },
    };
  };
}
