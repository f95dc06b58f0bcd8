import type { Strand } from '../kinship/graph.ts';
import type { Language } from './language.ts';
import type { Widen } from './strings.ts';

const zh = {
  title: '谱系',
  intro:
    '从基座到检查点，再到后续项目和别人在其上的工作：谁由谁而来，经过怎样的训练，出处在哪里。检查点按条目中的事实连线，其余按来源的说法；没有来源写明的，不画线。',
  graph: '谱系图',
  graphIntro: '从左到右，每条线是一次“由此而来”，方式写在名称下面。同一系列中基座与方法都相同的检查点并为一个节点，后面是个数。',
  list: '列表',
  listIntro: '与图相同，并列出每个检查点。↗直达出处；有下划线的↗，已由程序与出处比对。',
  chart: (model: string, family: string) => `${model}谱系图：${family}`,
  all: '全部',
  base: '基座',
  organisation: '机构',
  anyOrganisation: '全部机构',
  jump: '跳到',
  strands: { weights: '权重', tokenizer: '词表', idea: '数据、代码或思路' } satisfies Record<Strand, string>,
  legend: '线型',
  sections: { scratch: '从头训练', unknown: '基座或检查点未写明', none: '不含权重：数据、代码与思路' },
  sectionNotes: {
    scratch: '沿用LLaMA的结构，权重自行训练。',
    unknown: '没有来源写明由哪个基座或哪个检查点而来。',
    none: '只用到数据、代码、评测或做法，没有取用权重。',
  },
  project: '项目',
  aside: (text: string) => `（${text}）`,
  marks: '记号',
  other: '条目以外的项目',
  further: '另有',
  from: (name: string, how: string) => `${how}（${name}）`,
  join: '、',
  onModel: (name: string) => `${name}的谱系`,
  modelIntro: (name: string) => `${name}由何而来，其检查点之间怎样相承，又有哪些后续与衍生。`,
  back: '回到条目',
  whole: '全部谱系',
  beside: '相关而无上下级关系',
  detail: '逐项出处',
  of: (name: string) => `${name}的部分，附逐项说明`,
};

const en: Widen<typeof zh> = {
  title: 'Lineage',
  intro:
    'From base models to checkpoints, to what came after them and what others built: what was made from what, by which training, and where that is written. Checkpoints are joined by the facts of their entries, everything else by what sources say; where no source says it, there is no line.',
  graph: 'Graph',
  graphIntro:
    'From left to right. Each line is one step from parent to offspring; how it was taken stands below the name. Checkpoints of one series that share base and method are drawn as one, with their number.',
  list: 'List',
  listIntro:
    'The same as the graph, with every checkpoint by name. ↗ leads to the source; where it is underlined, a program has compared the two.',
  chart: (model, family) => `Lineage of ${model}: ${family}`,
  all: 'All',
  base: 'Base model',
  organisation: 'Organisation',
  anyOrganisation: 'Any organisation',
  jump: 'Jump to',
  strands: { weights: 'weights', tokenizer: 'tokenizer', idea: 'data, code or ideas' },
  legend: 'Lines',
  sections: { scratch: 'From scratch', unknown: 'Base or checkpoint not named', none: 'No weights: data, code and ideas' },
  sectionNotes: {
    scratch: 'The architecture is that of LLaMA, the weights are their own.',
    unknown: 'No source says from which base model or checkpoint these come.',
    none: 'Data, code, tests or a recipe were taken over, but no weights.',
  },
  project: 'project',
  aside: (text) => ` (${text})`,
  marks: 'Marks',
  other: 'project without an entry',
  further: 'also ',
  from: (name, how) => `${how} (${name})`,
  join: ', ',
  onModel: (name) => `Lineage of ${name}`,
  modelIntro: (name) => `What ${name} comes from, how its checkpoints follow from one another, and what came after or was built on it.`,
  back: 'Back to the entry',
  whole: 'Whole lineage',
  beside: 'Related, neither parent nor offspring',
  detail: 'Source by source',
  of: (name) => `The part of ${name}, told in full`,
};

const WORDS = { zh, en };

/** Words of the pages on lineage. */
export const lineageWords = (language: Language): typeof zh => WORDS[language];
