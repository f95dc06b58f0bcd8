import { rule } from '../rule.ts';

/** Text that is no YAML is told with the parser's own word. */
export const yamlSyntax = rule({
  id: 'yaml-syntax',
  scope: 'yaml',
  severity: 'error',
  blocks: true,
  title: { zh: '事实部分是合法的YAML', en: 'Facts are valid YAML' },
  mend: {
    zh: '检查括号与引号是否成对、缩进是否一致；含“: ”或“ #”的文字要加引号，花括号里含逗号的也要。',
    en: 'Check that brackets and quotes close and that lines are indented alike; quote text that holds “: ” or “ #”, and inside braces text with a comma.',
  },
  examples: [{ good: 'aliases: [Trial-LLaMA, 試驗]', bad: 'aliases: [Trial-LLaMA, 試驗', elsewhere: true }],
  check({ file, offset, document }, report) {
    for (const problem of [...document.errors, ...document.warnings]) {
      if (problem.code === 'DUPLICATE_KEY' || problem.code === 'TAG_RESOLVE_FAILED') continue;
      const reason = problem.message.split('\n')[0] ?? '';
      report(
        { file, start: offset + problem.pos[0], end: offset + Math.max(problem.pos[1], problem.pos[0] + 1) },
        { message: { zh: `不是合法的YAML：${reason}`, en: `is not valid YAML: ${reason}` } },
      );
    }
  },
});
