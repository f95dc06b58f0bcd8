/** The REST API of GitHub, as far as scripts need it. */
export interface GitHubApi {
  /**
   * Asks for a path such as `/repos/o/n/pulls/1`, or sends data to it.
   * @throws Error with method, path and status, never with the token or what was sent
   */
  request: (method: 'GET' | 'POST' | 'PATCH', path: string, data?: unknown) => Promise<unknown>;
  /** All members of a list that comes in pages of 100, up to the given number of pages. */
  list: (path: string, pages: number) => Promise<unknown[]>;
}

/** @param origin address of the API, without a slash at the end */
export function gitHubApi(origin: string, token: string): GitHubApi {
  const request: GitHubApi['request'] = async (method, path, data) => {
    const answer = await fetch(`${origin}${path}`, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'x-github-api-version': '2022-11-28',
        'user-agent': 'chinese-llama-atlas',
      },
      ...(data === undefined ? {} : { body: JSON.stringify(data) }),
      signal: AbortSignal.timeout(30_000),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${answer.statusText}`);
    return answer.json();
  };
  return {
    request,
    list: async (path, pages) => {
      const all: unknown[] = [];
      for (let page = 1; page <= pages; page += 1) {
        const part = (await request('GET', `${path}?per_page=100&page=${page}`)) as unknown[];
        all.push(...part);
        if (part.length < 100) break;
      }
      return all;
    },
  };
}
