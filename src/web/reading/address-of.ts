const pages: Readonly<Record<string, string>> = {
  episode: 'episodes',
  'education-absence': 'absences',
  authority: 'authorities',
  child: 'children',
};

/** The page of a record: `/episodes/friday` of `episode:friday`. */
export function addressOf(stream: string): string {
  const colon = stream.indexOf(':');
  return `/${pages[stream.slice(0, colon)]}/${encodeURIComponent(stream.slice(colon + 1))}`;
}

/** The page on which responsibility for a child is offered and answered: whoever answers does not see the record. */
export const offerAddress = (owner: string, child: string): string =>
  `/responsibility/${owner}/${encodeURIComponent(child.slice('child:'.length))}`;
