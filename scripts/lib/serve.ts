import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** A running server of static files. */
export interface StaticServer {
  /** Origin with base path and a slash at the end. */
  address: string;
  close: () => Promise<void>;
}

/**
 * Serves a folder as a static host would: index.html for folders, 404.html (of the language) for what is missing,
 * `.br` and `.gz` copies to whoever accepts them.
 * @param port 0 for any free one
 * @param base path below the origin at which the folder stands
 */
export async function serve(folder: string, port = 0, base = '/'): Promise<StaticServer> {
  const prefix = base.endsWith('/') ? base : `${base}/`;
  const server: Server = createServer((request, response) => {
    const send = (file: string, status: number) => {
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      const accepted = String(request.headers['accept-encoding'] ?? '');
      const packed = (['br', 'gzip'] as const).find(
        (coding) => accepted.includes(coding) && existsSync(file + (coding === 'br' ? '.br' : '.gz')),
      );
      const hashed = file.includes(`${join(folder, '_astro')}`);
      response.writeHead(status, {
        'content-type': type,
        vary: 'accept-encoding',
        'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
        ...(packed ? { 'content-encoding': packed } : {}),
      });
      createReadStream(packed ? file + (packed === 'br' ? '.br' : '.gz') : file).pipe(response);
    };
    let path: string;
    try {
      path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    } catch {
      response.writeHead(400).end();
      return;
    }
    if (`${path}/` === prefix) {
      response.writeHead(301, { location: prefix }).end();
      return;
    }
    const inside = path.startsWith(prefix) ? normalize(path.slice(prefix.length)) : '';
    const file = join(folder, inside.startsWith('..') ? '' : inside);
    if (path.startsWith(prefix) && !inside.startsWith('..') && existsSync(file)) {
      if (!statSync(file).isDirectory()) return send(file, 200);
      if (existsSync(join(file, 'index.html'))) {
        if (path.endsWith('/')) return send(join(file, 'index.html'), 200);
        response.writeHead(301, { location: `${path}/` }).end();
        return;
      }
    }
    const missing = join(folder, path.startsWith(`${prefix}en/`) ? 'en/404.html' : '404.html');
    if (existsSync(missing)) send(missing, 404);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}${prefix}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
