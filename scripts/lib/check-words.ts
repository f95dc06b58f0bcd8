/** What the check says besides its findings, in both languages. */
export const checkWords = {
  zh: {
    usage: `用法：npm run check -- [路径…] [--fix] [--json | --github] [--lang zh|en]

  路径       只看这些文件或文件夹，如content/models/belle
  --fix      自动改正不影响内容的问题：键的顺序、日期写法、“?plain=1”、行末空格、重复的别名、列表顺序
  --json     以JSON输出
  --github   以GitHub Actions的注解输出
  --lang     消息的语言；默认随环境变量LANG`,
    noFiles: (paths: readonly string[]) => `没有这些文件：${paths.join('、')}`,
    fixed: (files: readonly string[]) => `已改正：${files.join('、')}`,
    found: (errors: number, warnings: number, fixable: number) =>
      `${errors}个错误，${warnings}条提醒。${errors > 0 ? '错误改正之前不会发布任何内容。' : ''}${fixable > 0 ? `其中${fixable}个可用npm run check -- --fix自动改正。` : ''}`,
    valid: (models: number, checkpoints: number, bases: number, techniques: number) =>
      `内容没有问题：${models}个模型、${checkpoints}个检查点、${bases}个基座系列、${techniques}项技术。`,
  },
  en: {
    usage: `Usage: npm run check -- [path …] [--fix] [--json | --github] [--lang zh|en]

  path       look at these files or folders only, such as content/models/belle
  --fix      mend what does not change what the content says: order of keys, form of dates, “?plain=1”, blanks at line ends, repeated aliases, order of lists
  --json     print JSON
  --github   print annotations for GitHub Actions
  --lang     language of the messages; else from LANG`,
    noFiles: (paths: readonly string[]) => `There are no such files: ${paths.join(', ')}`,
    fixed: (files: readonly string[]) => `Mended: ${files.join(', ')}`,
    found: (errors: number, warnings: number, fixable: number) =>
      `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}.${errors > 0 ? ' Nothing is published until the errors are mended.' : ''}${fixable > 0 ? ` npm run check -- --fix mends ${fixable} of them.` : ''}`,
    valid: (models: number, checkpoints: number, bases: number, techniques: number) =>
      `The content is valid: ${models} models, ${checkpoints} checkpoints, ${bases} base models, ${techniques} techniques.`,
  },
} as const;
