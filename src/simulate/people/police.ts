import { type Voice, voice, voices } from './voice.ts';

/** The people of one police force. */
export interface Police {
  readonly slug: string;
  readonly takers: readonly Voice[];
  readonly unit: readonly Voice[];
  readonly officers: readonly Voice[];
  readonly inspector: Voice;
}

export function policeOf(slug: string): Police {
  const agency = `police:${slug}` as const;
  return {
    slug,
    takers: voices(6, 'Call Taker', 'police-report-taker', agency),
    unit: voices(4, 'Coordinator', 'police-missing-unit', agency),
    officers: voices(12, 'Officer', 'police-investigating-officer', agency),
    inspector: voice('Inspector Example', 'police-inspector', agency),
  };
}
