// Checks all content, or what lies below the paths that are named; see “npm run check -- --help”.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readContent } from '../src/loader/files.ts';
import { loadAtlas } from '../src/loader/load.ts';
import { fixAll } from '../src/rules/fix.ts';
import { formatAnnotation, formatFinding, mendText } from '../src/rules/format.ts';
import type { Finding } from '../src/rules/finding.ts';
import { checkWords } from './lib/check-words.ts';
import { languageOf } from './lib/language.ts';

const root = new URL('..', import.meta.url);

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        fix: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        github: { type: 'boolean', default: false },
        lang: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(checkWords[languageOf(undefined)].usage);
    process.exit(2);
  }
}

const { values, positionals } = readArguments();
const language = languageOf(values.lang);
const words = checkWords[language];
if (values.help) {
  console.log(words.usage);
  process.exit(0);
}

const paths = positionals.map((path) => path.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/+$/, ''));
const wanted = ({ file }: Finding) => paths.length === 0 || paths.some((path) => file === path || file.startsWith(`${path}/`));

let files = await readContent(root);
const unknown = paths.filter((path) => ![...files.keys()].some((file) => file === path || file.startsWith(`${path}/`)));
if (unknown.length > 0) {
  console.error(words.noFiles(unknown));
  process.exit(2);
}
if (values.fix) {
  const changed = fixAll(files, (current) => loadAtlas(current).findings, wanted);
  for (const [file, text] of changed) await writeFile(new URL(file, root), text);
  if (changed.size > 0) console.error(words.fixed([...changed.keys()]));
  files = await readContent(root);
}

const { atlas, findings } = loadAtlas(files);
const shown = findings.filter(wanted);
const errors = shown.filter(({ severity }) => severity === 'error').length;

if (values.json) {
  console.log(
    JSON.stringify(
      shown.map(({ fix, ...finding }) => ({
        ...finding,
        mend: { zh: mendText({ fix, ...finding }, 'zh'), en: mendText({ fix, ...finding }, 'en') },
        fixable: fix !== undefined,
      })),
      null,
      2,
    ),
  );
} else {
  for (const finding of shown)
    console.log(values.github ? formatAnnotation(finding) : `${formatFinding(finding, files.get(finding.file), language)}\n`);
  const checkpoints = atlas.models.reduce((sum, model) => sum + model.checkpoints.length, 0);
  if (shown.length > 0) console.error(words.found(errors, shown.length - errors, shown.filter(({ fix }) => fix).length));
  else console.log(words.valid(atlas.models.length, checkpoints, atlas.bases.length, atlas.techniques.length));
}
if (errors > 0) process.exitCode = 1;
