import { cleanLine } from './clean.ts';
import { modelData, type Chart, type Fields, type Origin } from './data.ts';
import { writeParagraph } from './markdown.ts';
import { modelSlug } from './names.ts';
import type { ModelAnswers } from './state.ts';
import { writeYaml, type Value } from '../writing/yaml.ts';

/** One file that the form writes. */
export interface WrittenFile {
  /** Path from the root of the project. */
  path: string;
  text: string;
}

/** Which control wrote a line of a file, and what was written there; lines count from one. */
export interface LineOrigin {
  file: string;
  line: number;
  text: string;
  control: string;
}

/** What the answers come to: files, their data, and where everything came from. */
export interface Written {
  files: WrittenFile[];
  data: Readonly<Record<string, Value | undefined>>;
  origins: readonly Origin[];
  lines: readonly LineOrigin[];
}

/** Stands in for the address of an entry while its name gives none. */
export const NAMELESS = 'new-entry';

/** The files of a new entry: facts and Chinese article, and the English article where there is one. */
export function modelFiles(answers: ModelAnswers, fields: Fields, chart: Chart): Written {
  const { data, writer } = modelData(answers, fields, chart);
  const folder = `content/models/${modelSlug(answers) || NAMELESS}`;
  const lines: LineOrigin[] = [];

  const article = (language: 'zh' | 'en', file: string, before: string): string => {
    let text = before;
    if (answers.articleIn !== '' && answers.articleIn !== language) return text;
    answers.paragraphs.forEach((paragraph, index) => {
      const said = cleanLine(paragraph[language]);
      if (!said) return;
      if (text) text += '\n';
      const source = writer.source(paragraph.places, ['paragraphs', index], `paragraphs.${index}`);
      lines.push({ file, line: text.split('\n').length, text: said, control: `paragraphs.${index}.${language}` });
      text += `${writeParagraph({ text: said, cites: (Array.isArray(source) ? source : source === undefined ? [] : [source]) as string[] })}\n`;
    });
    return text;
  };
  const main = `${folder}/index.mdx`;
  const english = `${folder}/en.mdx`;
  return {
    data,
    origins: writer.origins,
    lines,
    files: [
      { path: main, text: article('zh', main, `---\n${writeYaml(data)}---\n`) },
      ...(answers.articleIn === 'zh' ? [] : [{ path: english, text: article('en', english, '') }]),
    ],
  };
}
