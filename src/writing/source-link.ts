import { slugFrom } from './slug.ts';

/** What the address of a source tells of itself. */
export interface SourceLink {
  /** Address without the place in it. */
  url: string;
  /** Lines or another place, as citations write it. */
  at: string | undefined;
  /** Whether it is a file of a repository on GitHub, whose lines can be cited. */
  file: boolean;
  /** Id, kind and title that suggest themselves. */
  id: string;
  kind: 'repository' | 'model-card' | 'paper' | 'issue' | 'release' | 'page';
  title: string;
}

const idFrom = (name: string): string => slugFrom(name.replace(/\.[A-Za-z0-9]+$/, '')) || 'source';

/** Takes the address of a source apart, as one copies it from the browser. */
export function readSourceLink(address: string): SourceLink {
  const [before = '', fragment] = address.trim().split('#', 2);
  const url = before.replace(/\?plain=1$/, '');
  const at = fragment === undefined || fragment === '' ? undefined : fragment.replaceAll(/C\d+/g, '');
  const base = { url, at, file: false };
  if (!URL.canParse(url)) return { ...base, id: 'source', kind: 'page', title: url };
  const { hostname, pathname } = new URL(url);
  const parts = pathname.split('/').filter(Boolean).map(readable);
  const project = parts.slice(0, 2).join('/');
  if (hostname === 'github.com') {
    const [, , view = '', , ...path] = parts;
    const name = path.at(-1) ?? parts[1] ?? '';
    if (view === 'blob' || view === 'raw')
      return { ...base, file: true, id: idFrom(name), kind: 'repository', title: `${project}: ${path.join('/')}` };
    if (view === 'issues' || view === 'pull' || view === 'discussions')
      return { ...base, id: `${view.replace(/s$/, '')}-${idFrom(parts[3] ?? '')}`, kind: 'issue', title: `${project} #${parts[3] ?? ''}` };
    if (view === 'releases') return { ...base, id: 'release', kind: 'release', title: `${project}: ${name}` };
    return { ...base, id: idFrom(view || name), kind: 'repository', title: project };
  }
  if (/(?:^|\.)(?:huggingface\.co|modelscope\.cn)$/.test(hostname))
    return {
      ...base,
      id: 'card',
      kind: 'model-card',
      title:
        parts
          .filter((part) => part !== 'models')
          .slice(0, 2)
          .join('/') || hostname,
    };
  if (/(?:^|\.)(?:arxiv\.org|aclanthology\.org|openreview\.net)$/.test(hostname))
    return { ...base, id: 'paper', kind: 'paper', title: `${hostname}${pathname}` };
  return {
    ...base,
    id: slugFrom(hostname.replace(/^www\./, '').replace(/\.[a-z]+$/, '')) || 'page',
    kind: 'page',
    title: `${hostname}${pathname === '/' ? '' : pathname}`,
  };
}

function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Lines as citations write them: `12`, `L12` and `12-14` become `L12` and `L12-L14`; another place stays as it is. */
export function readPlace(text: string): string {
  const match = /^L?(\d+)(?:\s*[-–]\s*L?(\d+))?$/i.exec(text.trim());
  if (!match) return text.trim();
  return match[2] === undefined || match[1] === match[2] ? `L${match[1]}` : `L${match[1]}-L${match[2]}`;
}

/** What a link of a model is, by the site that it leads to; nothing where that does not tell. */
export function linkKindOf(address: string): 'github' | 'huggingface' | 'modelscope' | 'paper' | undefined {
  if (!URL.canParse(address)) return undefined;
  const { hostname } = new URL(address);
  if (hostname === 'github.com') return 'github';
  if (/(?:^|\.)huggingface\.co$/.test(hostname)) return 'huggingface';
  if (/(?:^|\.)modelscope\.cn$/.test(hostname)) return 'modelscope';
  return /(?:^|\.)arxiv\.org$/.test(hostname) ? 'paper' : undefined;
}
