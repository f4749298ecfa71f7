import { NotifyClient } from 'notifications-node-client';

export interface NotifyAccount {
  /** Where GOV.UK Notify answers. */
  readonly address: string;
  readonly apiKey: string;
  /** Milliseconds that one answer may take, from the first byte of the question to the last of the answer. */
  readonly patience: number;
}

export interface Notify {
  readonly client: NotifyClient;
  readonly patience: number;
}

type Transport = Parameters<NotifyClient['setClient']>[0];

const LONGEST_ANSWER = 1_000_000;

/** The client of GOV.UK Notify, which by itself waits without end and follows wherever it is sent. */
export function openNotify({ address, apiKey, patience }: NotifyAccount): Notify {
  const client = new NotifyClient(address, apiKey);
  const ask = client.apiClient.restClient as Transport;
  const bounded = (request: object) =>
    ask({
      ...request,
      signal: AbortSignal.timeout(patience),
      maxRedirects: 0,
      maxContentLength: LONGEST_ANSWER,
    });
  client.setClient(bounded as Transport);
  return { client, patience };
}
