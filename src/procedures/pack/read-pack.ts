import { basename, join } from 'node:path';
import type { PackSettings } from '../../domain/obligations/pack.ts';
import type { Source } from '../../domain/obligations/rule.ts';
import { type Place, placeIn } from '../yaml/place.ts';
import { readYamlFile } from '../yaml/read-yaml-file.ts';
import { hasShape } from '../yaml/shape.ts';
import { readAcknowledge, readEscalation, usualAcknowledge, usualEscalations } from './escalation.ts';
import { type PackShape, packShape } from './pack-shape.ts';
import { type RuleContext, readRuleFiles, type WrittenRule } from './read-rule-files.ts';
import { readSettingSources, readSettings } from './settings.ts';

/** A pack as its folder tells it, before packs are held against each other. */
export interface WrittenPack {
  readonly id: string;
  readonly over: string | undefined;
  /** Undefined where `pack.yaml` leaves no pack to make. */
  readonly header: PackShape | undefined;
  readonly settings: Partial<PackSettings>;
  readonly settingSources: ReadonlyMap<keyof PackSettings, Source>;
  readonly rules: readonly WrittenRule[];
  readonly place: Place;
}

/** Reads `pack.yaml` and every rule beside it. The folder is named after the pack. */
export function readPack(folder: string, context: RuleContext): WrittenPack | undefined {
  const [page] = readYamlFile(join(folder, 'pack.yaml'), context.faults);
  if (page === undefined) return undefined;
  const id = basename(folder);
  const place = placeIn(page, context.faults);
  const header = hasShape(packShape, page.value, place) ? page.value : undefined;
  const loose = (page.value ?? {}) as Partial<PackShape>;
  if (typeof loose.pack === 'string' && loose.pack !== id)
    place.at('pack').mistake(`The folder of this pack is named \`${loose.pack}\`, not \`${id}\`.`);
  const document = defaultDocument(loose);
  const rules = readRuleFiles(
    folder,
    id,
    {
      document,
      escalations: header?.escalation ? readEscalation(header.escalation) : usualEscalations,
      acknowledge: header?.acknowledge ? readAcknowledge(header.acknowledge) : usualAcknowledge,
    },
    context,
  );
  return {
    id,
    over: typeof loose.over === 'string' ? loose.over : undefined,
    header,
    settings: readSettings(header?.settings ?? {}),
    settingSources: readSettingSources(loose.settings, context.documents, document, place.at('settings')),
    rules,
    place,
  };
}

const defaultDocument = ({ sources }: Partial<PackShape>): string | undefined =>
  typeof sources?.default === 'string' ? sources.default : undefined;
