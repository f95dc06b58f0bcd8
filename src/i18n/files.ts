import type { Language } from './language.ts';
import type { Widen } from './strings.ts';

const zh = {
  checkpoint: '检查点',
  model: '模型',
  allCheckpoints: '全部检查点',
  allFigures: '全部评测数字',
  figure: {
    group: '可比组',
    name: '名称',
    checkpoint: '检查点id',
    benchmark: '评测',
    subset: '子集',
    split: '拆分',
    shots: '例题数',
    prompting: '提示方式',
    metric: '计分',
    value: '数值',
    invalid: '无效原因',
    file: '文件',
    run: '评测批次',
    evaluator: '评测者',
    by: '由谁测',
    judge: '评判',
    date: '日期',
  },
};

export type FileWords = Widen<typeof zh>;

const en: FileWords = {
  checkpoint: 'Checkpoint',
  model: 'Model',
  allCheckpoints: 'All checkpoints',
  allFigures: 'All figures of evaluations',
  figure: {
    group: 'Comparability group',
    name: 'Name',
    checkpoint: 'Checkpoint id',
    benchmark: 'Benchmark',
    subset: 'Subset',
    split: 'Split',
    shots: 'Shots',
    prompting: 'Prompting',
    metric: 'Metric',
    value: 'Value',
    invalid: 'Invalid because',
    file: 'File',
    run: 'Evaluation',
    evaluator: 'Evaluator',
    by: 'Tested by',
    judge: 'Judge',
    date: 'Date',
  },
};

/** Words of the files that hold everything. */
export const fileWords = (language: Language): FileWords => ({ zh, en })[language];
