import type { Bilingual } from '../../schema/primitives.ts';
import { nearest } from '../near.ts';
import { rule } from '../rule.ts';
import { quote } from '../say.ts';

/** Tokenizers, samples and texts name each other by ids; a checkpoint has one tokenizer. */
export const unknownTokenizer = rule({
  id: 'unknown-tokenizer',
  scope: 'atlas',
  severity: 'error',
  title: {
    zh: '分词器、样本、文本与检查点的id都存在，每个检查点只有一个分词器',
    en: 'Ids of tokenizers, samples, texts and checkpoints exist, and a checkpoint has one tokenizer',
  },
  mend: {
    zh: '改成content/tokenizers/中的文件名、content/tokenizer-texts.yaml中的id，或图谱中检查点的id。',
    en: 'Use the name of a file in content/tokenizers/, an id of content/tokenizer-texts.yaml, or the id of a checkpoint of the atlas.',
  },
  examples: [
    { file: 'tokenizers/llama.yaml', good: 'checkpoints: [llama-7b]', bad: 'checkpoints: [llama-8b]' },
    { file: 'tokenizers/llama.yaml', good: 'coverage: { common: 2 }', bad: 'coverage: { comon: 2 }' },
    { file: 'tokenizer-samples.yaml', good: 'everyday-1:', bad: 'everyday-2:' },
    { file: 'tokenizer-texts.yaml', good: 'reference: prose', bad: 'reference: verse' },
  ],
  check({ atlas: { tokenizers, tokenizerTexts, tokenizerSamples }, known }, report) {
    const idsOf = (list: readonly { id: string }[] | undefined) => list?.map(({ id }) => id) ?? [];
    const samples = idsOf(tokenizerTexts?.samples);
    const texts = idsOf(tokenizerTexts?.texts);
    const look = (id: string, ids: readonly string[] | undefined, what: Bilingual, path: readonly PropertyKey[], owner: string) => {
      if (!ids || ids.includes(id)) return;
      report(
        path,
        { message: { zh: `没有${what.zh}${quote(id)}`, en: `there is no ${what.en} ${quote(id)}` }, near: nearest(id, ids) },
        owner,
      );
    };
    const TOKENIZER = { zh: '分词器', en: 'tokenizer' };
    const TEXT = { zh: '长文本', en: 'long text' };
    const users = new Map<string, string>();
    for (const { slug, extends: parent, used_by, measured } of tokenizers) {
      const owner = `tokenizers/${slug}`;
      if (parent !== undefined) look(parent, known.tokenizers, TOKENIZER, ['extends'], owner);
      used_by.forEach(({ checkpoints }, index) => {
        checkpoints.forEach((id, position) => {
          const path = ['used_by', index, 'checkpoints', position];
          look(id, known.parents && [...known.parents.keys()], { zh: '检查点', en: 'checkpoint' }, path, owner);
          const other = users.get(id);
          if (other !== undefined) {
            report(path, { message: { zh: `${quote(id)}已列在${other}下`, en: `${quote(id)} stands under ${other} already` } }, owner);
          }
          users.set(id, slug);
        });
      });
      if (!tokenizerTexts) continue;
      const sets = idsOf(tokenizerTexts.character_sets);
      for (const id of Object.keys(measured?.coverage ?? {}))
        look(id, sets, { zh: '字表', en: 'character set' }, ['measured', 'coverage', id], owner);
      for (const id of Object.keys(measured?.texts ?? {})) look(id, texts, TEXT, ['measured', 'texts', id], owner);
    }
    if (tokenizerTexts) {
      const { reference, groups } = tokenizerTexts;
      look(reference, texts, TEXT, ['reference'], 'tokenizer-texts');
      tokenizerTexts.samples.forEach(({ group }, index) => {
        look(group, idsOf(groups), { zh: '样本组', en: 'group of samples' }, ['samples', index, 'group'], 'tokenizer-texts');
      });
    }
    for (const [sample, cuts] of Object.entries(tokenizerSamples ?? {})) {
      if (tokenizerTexts) look(sample, samples, { zh: '样本', en: 'sample' }, [sample], 'tokenizer-samples');
      for (const tokenizer of Object.keys(cuts)) look(tokenizer, known.tokenizers, TOKENIZER, [sample, tokenizer], 'tokenizer-samples');
    }
  },
});
