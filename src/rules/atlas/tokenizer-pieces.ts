import { byteCount, isCutOf, piecesOf } from '../../domain/pieces.ts';
import { rule } from '../rule.ts';

/** Pieces that are not the text, or are counted wrongly, were damaged on the way. */
export const tokenizerPieces = rule({
  id: 'tokenizer-pieces',
  scope: 'atlas',
  severity: 'error',
  title: {
    zh: '样本的词元接起来就是原文，个数与所写相符',
    en: 'The pieces of a sample make its text again, and are as many as it says',
  },
  mend: {
    zh: '用scripts/measure-tokenizers.ts重新写出这一行，不要手改词元。',
    en: 'Let scripts/measure-tokenizers.ts write the line again rather than editing pieces by hand.',
  },
  examples: [
    { file: 'tokenizer-samples.yaml', good: 'p: "▁ 早 上"', bad: 'p: "▁ 早 下"' },
    { file: 'tokenizer-samples.yaml', good: 'n: 3', bad: 'n: 4' },
    { file: 'tokenizer-samples.yaml', good: 'b: 0', bad: 'b: 1' },
  ],
  check({ atlas: { tokenizerTexts, tokenizerSamples } }, report) {
    const texts = new Map(tokenizerTexts?.samples.map(({ id, text }) => [id, text]));
    for (const [sample, cuts] of Object.entries(tokenizerSamples ?? {})) {
      const text = texts.get(sample);
      if (text === undefined) continue;
      for (const [tokenizer, { n, b, p }] of Object.entries(cuts)) {
        const pieces = piecesOf(p);
        const bytes = byteCount(pieces);
        const say = (key: string, zh: string, en: string) => {
          report([sample, tokenizer, key], { message: { zh, en } }, 'tokenizer-samples');
        };
        if (!isCutOf(pieces, text)) say('p', '词元接起来不是样本的原文', 'the pieces joined are not the text of the sample');
        else if (pieces.length !== n)
          say('n', `写作${n}个词元，实有${pieces.length}个`, `says ${n} tokens, and there are ${pieces.length}`);
        else if (bytes !== b) say('b', `写作${b}个字节词元，实有${bytes}个`, `says ${b} byte tokens, and there are ${bytes}`);
      }
    }
  },
});
