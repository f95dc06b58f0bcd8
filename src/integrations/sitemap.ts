const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * The sitemap of both languages, each page naming its counterpart.
 * @param paths built pages, relative to the site (`en/models/index.html`)
 * @param site origin, for example `https://example.org`
 * @param base path below the origin at which the site stands
 */
export function sitemapOf(paths: readonly string[], site: string, base: string): string {
  const prefix = base.endsWith('/') ? base : `${base}/`;
  const address = (path: string) => new URL(`${prefix}${path.replace(/index\.html$/, '')}`, site).href;
  const known = new Set(paths);
  const entries = paths
    .filter((path) => !path.startsWith('search/') && !path.startsWith('en/search/'))
    .map((path) => {
      const chinese = path.replace(/^en\//, '');
      const english = `en/${chinese}`;
      const alternates = [
        ...(known.has(chinese) ? [['zh-Hans', chinese] as const, ['x-default', chinese] as const] : []),
        ...(known.has(english) ? [['en', english] as const] : []),
      ].map(([language, target]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeXml(address(target))}"/>`);
      return `<url><loc>${escapeXml(address(path))}</loc>${alternates.join('')}</url>`;
    });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n');
}

/** Lets everybody in and says where the sitemap is; hosts read it only at the root of an origin. */
export function robotsFor(site: string, base: string): string {
  const prefix = base.endsWith('/') ? base : `${base}/`;
  return `User-agent: *\nAllow: /\nSitemap: ${new URL(`${prefix}sitemap.xml`, site).href}\n`;
}
