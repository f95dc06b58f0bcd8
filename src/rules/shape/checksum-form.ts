import { quote } from '../say.ts';
import { shapeRule } from './shape-rule.ts';

/** A checksum that is cut off or mistyped identifies nothing. */
export const checksumForm = shapeRule({
  id: 'checksum-form',
  title: { zh: 'SHA-256校验值是64个小写十六进制数字', en: 'A SHA-256 checksum is 64 hex digits in lower case' },
  mend: { zh: '照sha256sum的输出抄全。', en: 'Copy what sha256sum prints in full.' },
  examples: [
    {
      file: 'tokenizers/llama.yaml',
      good: 'sha256: 9e556afd44213b6bd1be2b850ebbbd98f5481437a8021afaf58ee7fb1818d347',
      bad: 'sha256: 9e556afd44213b6b',
    },
  ],
  say: ({ issue: { found } }) => ({
    message: { zh: `${quote(found)}不是SHA-256校验值`, en: `${quote(found)} is no SHA-256 checksum` },
  }),
});
