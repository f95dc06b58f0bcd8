// Draws public/share.png, the picture that is shown where a page is shared. Run it when the name or the look of the site changes.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS, requireBrowser } from './lib/browser.ts';

const target = fileURLToPath(new URL('../public/share.png', import.meta.url));
const html = `<!doctype html><html lang="zh-Hans"><style>
  body { margin: 0; width: 1200px; height: 630px; box-sizing: border-box; padding: 88px 96px; background: #fbfaf7; color: #1d1b18;
    font-family: Georgia, 'Noto Serif CJK SC', serif; border-left: 20px solid #b3261e; }
  h1 { margin: 0; font-size: 92px; font-weight: 600; line-height: 1.2 }
  h2 { margin: 4px 0 0; font-size: 52px; font-weight: 400; color: #625c53 }
  p { margin: 64px 0 0; padding-top: 28px; border-top: 2px solid #cbc5b8; font-size: 32px; line-height: 1.6; text-autospace: normal }
</style><h1>中文 LLaMA 图谱</h1><h2>Chinese LLaMA Atlas</h2>
<p>开放的中文LLaMA衍生模型：逐条有据，可查可比<br>The open Chinese derivatives of LLaMA, fact by fact</p></html>`;

const browser = await chromium.launch({ executablePath: requireBrowser(), args: [...BROWSER_FLAGS] });
const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
await page.setContent(html);
await page.screenshot({ path: target });
await browser.close();
console.log(target);
