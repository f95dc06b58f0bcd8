import { VERSUS } from '../../schema/comparison.ts';
import { nearest } from '../near.ts';
import { rule } from '../rule.ts';
import { quote } from '../say.ts';

/** The name of the file is the address of the page, and each pair has one. */
export const comparisonPair = rule({
  id: 'comparison-pair',
  scope: 'entry',
  severity: 'error',
  title: {
    zh: '对照文件按字母顺序写明两个模型，并以它们命名',
    en: 'A comparison names two models in the order of the alphabet and is called after them',
  },
  mend: {
    zh: 'models写content/models/中的两个文件夹名，按字母顺序；文件名是<前者>-vs-<后者>.yaml。',
    en: 'Give two folders of content/models/ in the order of the alphabet; the file is called <first>-vs-<second>.yaml.',
  },
  examples: [
    {
      file: 'comparisons/trail-vs-trial.yaml',
      good: '',
      bad: `models: [trail, trial]
points:
  - { zh: 词表不同。, en: The vocabularies differ., source: readme#L98 }
sources:
  readme: { url: https://github.com/example/trial/blob/0123456789abcdef0123456789abcdef01234567/README.md, title: README, kind: repository }
`,
    },
  ],
  check({ entry, known: { models: slugs } }, report) {
    if (entry.kind !== 'comparison' || !Array.isArray(entry.data.models)) return;
    const models = entry.data.models.filter((model): model is string => typeof model === 'string');
    if (models.length !== 2) return;
    const unknown = slugs ? models.filter((model) => !slugs.includes(model)) : [];
    for (const model of unknown) {
      report(['models', models.indexOf(model)], {
        message: { zh: `图谱里没有模型${quote(model)}`, en: `${quote(model)} is no model of the atlas` },
        near: nearest(model, slugs ?? []),
      });
    }
    const name = [...models].sort().join(VERSUS);
    if (unknown.length === 0 && (models.join(VERSUS) !== name || entry.slug !== name)) {
      report(['models'], {
        message: {
          zh: `应为${quote([...models].sort().join(', '))}，文件名应为${quote(`${name}.yaml`)}`,
          en: `expected ${quote([...models].sort().join(', '))} in a file called ${quote(`${name}.yaml`)}`,
        },
      });
    }
  },
});
