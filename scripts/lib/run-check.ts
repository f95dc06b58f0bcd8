import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readContent } from '../../src/loader/files.ts';
import { loadAtlas } from '../../src/loader/load.ts';
import { fixAll } from '../../src/rules/fix.ts';
import { formatAnnotation, formatFinding, mendText } from '../../src/rules/format.ts';
import type { Finding } from '../../src/rules/finding.ts';
import { checkWords } from './check-words.ts';
import { languageOf } from './language.ts';

/** What a command prints, and its exit status. */
export interface Outcome {
  status: number;
  out: string[];
  err: string[];
}

const OPTIONS = {
  fix: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  github: { type: 'boolean', default: false },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const asJson = ({ fix, ...finding }: Finding) => ({
  ...finding,
  mend: { zh: mendText(finding, 'zh'), en: mendText(finding, 'en') },
  fixable: fix !== undefined,
});

/**
 * Checks the content below a root, or what lies below the paths that are named; with `--fix`, mends it first.
 * Exit status 0 where there are no errors (warnings do not count), 1 where there are, 2 where the command itself is wrong.
 */
export async function runCheck(parameters: readonly string[], root: URL, environment: NodeJS.ProcessEnv = process.env): Promise<Outcome> {
  let parsed;
  try {
    parsed = parseArgs({ args: [...parameters], allowPositionals: true, options: OPTIONS });
    languageOf(parsed.values.lang, environment);
  } catch (error) {
    return {
      status: 2,
      out: [],
      err: [error instanceof Error ? error.message : String(error), checkWords[languageOf(undefined, environment)].usage],
    };
  }
  const { values, positionals } = parsed;
  const language = languageOf(values.lang, environment);
  const words = checkWords[language];
  if (values.help) return { status: 0, out: [words.usage], err: [] };

  const paths = positionals.map((path) => path.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/+$/, ''));
  const below = (file: string) => paths.length === 0 || paths.some((path) => file === path || file.startsWith(`${path}/`));

  let files = await readContent(root);
  const unknown = paths.filter((path) => ![...files.keys()].some((file) => file === path || file.startsWith(`${path}/`)));
  if (unknown.length > 0) return { status: 2, out: [], err: [words.noFiles(unknown)] };

  const err: string[] = [];
  if (values.fix) {
    const changed = fixAll(
      files,
      (current) => loadAtlas(current).findings,
      ({ file }) => below(file),
    );
    for (const [file, text] of changed) await writeFile(new URL(file, root), text);
    if (changed.size > 0) err.push(words.fixed([...changed.keys()]));
    files = new Map([...files, ...changed]);
  }

  const { atlas, findings } = loadAtlas(files);
  const shown = findings.filter(({ file }) => below(file));
  const errors = shown.filter(({ severity }) => severity === 'error').length;
  const status = errors > 0 ? 1 : 0;
  if (values.json) return { status, out: [JSON.stringify(shown.map(asJson), null, 2)], err };

  const out = shown.map((finding) =>
    values.github ? formatAnnotation(finding) : `${formatFinding(finding, files.get(finding.file), language)}\n`,
  );
  const checkpoints = atlas.models.reduce((sum, model) => sum + model.checkpoints.length, 0);
  if (shown.length > 0) err.push(words.found(errors, shown.length - errors, shown.filter(({ fix }) => fix).length));
  else out.push(words.valid(atlas.models.length, checkpoints, atlas.bases.length, atlas.techniques.length));
  return { status, out, err };
}
