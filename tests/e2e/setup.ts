import type { TestProject } from 'vitest/node';
import { requireBrowser } from '../../scripts/lib/browser.ts';
import { serve } from '../../scripts/lib/serve.ts';
import checkSite, { SITE } from '../build/setup.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    address: string;
    browser: string;
  }
}

/** Serves the built site for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  checkSite();
  const server = await serve(SITE);
  project.provide('address', server.address);
  project.provide('browser', requireBrowser());
  return server.close;
}
