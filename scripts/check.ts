import { readContent } from '../src/loader/files.ts';
import { formatFinding } from '../src/loader/finding.ts';
import { loadAtlas } from '../src/loader/load.ts';

const only = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const root = new URL('..', import.meta.url);
const { atlas, findings } = loadAtlas(await readContent(root));
const shown = only.length === 0 ? findings : findings.filter(({ file }) => only.some((path) => file.startsWith(path.replace(/\/$/, ''))));

for (const finding of shown) console.error(formatFinding(finding));
if (shown.length > 0) {
  console.error(
    shown.length === 1
      ? '\n1 problem found; nothing is published until it is mended.'
      : `\n${shown.length} problems found; nothing is published until they are mended.`,
  );
  process.exitCode = 1;
} else {
  const checkpoints = atlas.models.reduce((sum, model) => sum + model.checkpoints.length, 0);
  console.log(
    `The content is valid: ${atlas.models.length} models, ${checkpoints} checkpoints, ${atlas.bases.length} base models, ${atlas.techniques.length} techniques.`,
  );
}
