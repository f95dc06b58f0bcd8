/** An id made from a name, as the atlas writes ids; empty where the name holds no Latin letter or figure. */
export const slugFrom = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/[.-]*\.[.-]*/g, '.')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 80)
    .replace(/[.-]+$/, '');

/** The id, or the same with the first number that makes it new. */
export function unused(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let number = 2; ; number += 1) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
}

const lastPart = (path: string): string => path.split('/').filter(Boolean).at(-1) ?? '';

/** An id that says what a source is, from its address: `readme`, `card`, `issue-34`, `paper`, else from the site. */
export function sourceIdFrom(url: string, kind: string): string {
  if (!URL.canParse(url)) return kind === 'measurement' ? 'measurement' : 'source';
  const { hostname, pathname } = new URL(url);
  const issue = /\/(issues|pull|discussions)\/(\d+)/.exec(pathname);
  if (issue) return `${issue[1] === 'issues' ? 'issue' : issue[1] === 'pull' ? 'pull' : 'discussion'}-${issue[2]}`;
  if (/\/releases\//.test(pathname)) return 'release';
  if (/(?:^|\.)arxiv\.org$/.test(hostname)) return 'paper';
  if (/\/(?:blob|raw)\//.test(pathname)) {
    const file = slugFrom(decoded(lastPart(pathname)).replace(/\.[A-Za-z0-9]+$/, ''));
    if (file) return file;
  }
  if (/(?:^|\.)(?:huggingface\.co|modelscope\.cn)$/.test(hostname)) return 'card';
  return slugFrom(hostname.replace(/^www\./, '').replace(/\.[a-z]+$/, '')) || 'source';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What a source is, from its address; empty where the address does not tell. */
export function sourceKindFrom(url: string): string {
  if (!URL.canParse(url)) return '';
  const { hostname, pathname } = new URL(url);
  if (hostname === 'github.com' || hostname === 'raw.githubusercontent.com') {
    if (/\/(?:issues|pull|discussions)\/\d+/.test(pathname)) return 'issue';
    return /\/releases\//.test(pathname) ? 'release' : 'repository';
  }
  if (/(?:^|\.)(?:huggingface\.co|modelscope\.cn)$/.test(hostname)) return 'model-card';
  if (/(?:^|\.)(?:arxiv\.org|aclanthology\.org|openreview\.net)$/.test(hostname)) return 'paper';
  return '';
}

/** What a link of a model is, from its address; `other` where the address does not tell. */
export function linkKindFrom(url: string): string {
  if (!URL.canParse(url)) return '';
  const { hostname } = new URL(url);
  if (hostname === 'github.com') return 'github';
  if (/(?:^|\.)huggingface\.co$/.test(hostname)) return 'huggingface';
  if (/(?:^|\.)modelscope\.cn$/.test(hostname)) return 'modelscope';
  return /(?:^|\.)arxiv\.org$/.test(hostname) ? 'paper' : 'other';
}
