/** Follows redirects with the cookies it was given, as a browser would, until it is to come back to the service. */
export function browser(returnTo: string) {
  const cookies = new Map<string, string>();
  return async (start: URL): Promise<{ readonly status: number; readonly url: URL }> => {
    let url = start;
    for (let step = 0; step < 10; step++) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(url, { redirect: 'manual', headers: { cookie } });
      for (const set of response.headers.getSetCookie()) {
        const [pair] = set.split(';');
        const [name, ...value] = pair!.split('=');
        cookies.set(name!, value.join('='));
      }
      const location = response.headers.get('location');
      if (location === null) return { status: response.status, url };
      url = new URL(location, url);
      if (url.href.startsWith(returnTo)) return { status: response.status, url };
    }
    throw new Error('The issuer sends the browser round in circles');
  };
}
