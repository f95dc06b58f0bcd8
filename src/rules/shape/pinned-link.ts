import { quote } from '../say.ts';
import { unpinnedGitHub } from '../../schema/source.ts';
import { shapeRule } from './shape-rule.ts';

/** Evidence that can change under the reader is no evidence. */
export const pinnedLink = shapeRule({
  id: 'pinned-link',
  title: { zh: 'GitHub链接固定在一个提交上', en: 'A GitHub link names a commit' },
  mend: {
    zh: '在GitHub页面上按y键，复制带40位提交号的网址。',
    en: 'Press “y” on the GitHub page and copy the address with the 40 hex digits of the commit.',
  },
  examples: [{ good: 'blob/0cf5267753a0cb3c9d1889eb27817a6f6d17cd9c/README.md', bad: 'blob/main/README.md' }],
  say: ({ issue: { found } }) => {
    const branch = unpinnedGitHub(String(found)) || '…';
    return { message: { zh: `指向会变动的${quote(branch)}`, en: `points at ${quote(branch)}, which can move` } };
  },
});
