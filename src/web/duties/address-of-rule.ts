/** Where it stands what a rule of a pack says: `/rules/medway/MED-NTK-48H`. */
export const addressOfRule = (pack: string, rule: string): string =>
  `/rules/${encodeURIComponent(pack)}/${encodeURIComponent(rule)}`;
