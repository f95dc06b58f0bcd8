import { fileSize } from './file/file-size.ts';
import { hiddenCharacters } from './file/hidden-characters.ts';
import { misplacedFile } from './file/misplaced-file.ts';
import { resultsFile } from './file/results-file.ts';
import { trailingBlanks } from './file/trailing-blanks.ts';
import { articleBraces } from './body/article-braces.ts';
import { articleModule } from './body/article-module.ts';
import { articleSize } from './body/article-size.ts';
import { articleCitation } from './article/article-citation.ts';
import { articleComponent } from './article/article-component.ts';
import { articleLink } from './article/article-link.ts';
import { articleMarkdown } from './article/article-markdown.ts';
import { articleSyntax } from './article/article-syntax.ts';
import { articleMissing } from './folder/article-missing.ts';
import { frontMatter } from './folder/front-matter.ts';
import { keyTwice } from './folder/key-twice.ts';
import { duplicateKey } from './yaml/duplicate-key.ts';
import { keyOrder } from './yaml/key-order.ts';
import { yamlAnchor } from './yaml/yaml-anchor.ts';
import { yamlKey } from './yaml/yaml-key.ts';
import { yamlSyntax } from './yaml/yaml-syntax.ts';
import { yamlTag } from './yaml/yaml-tag.ts';
import { bibtexKey } from './shape/bibtex-key.ts';
import { blankEnds } from './shape/blank-ends.ts';
import { bothLanguages } from './shape/both-languages.ts';
import { checksumForm } from './shape/checksum-form.ts';
import { citationForm } from './shape/citation-form.ts';
import { dateForm } from './shape/date-form.ts';
import { emptyList } from './shape/empty-list.ts';
import { emptyText } from './shape/empty-text.ts';
import { factForm } from './shape/fact-form.ts';
import { lookAlikeHost } from './shape/look-alike-host.ts';
import { measurementNote } from './shape/measurement-note.ts';
import { missingKey } from './shape/missing-key.ts';
import { numberRange } from './shape/number-range.ts';
import { oneValueConflict } from './shape/one-value-conflict.ts';
import { pinnedLink } from './shape/pinned-link.ts';
import { placeInAddress } from './shape/place-in-address.ts';
import { slugForm } from './shape/slug-form.ts';
import { sourceAddress } from './shape/source-address.ts';
import { sourceMissing } from './shape/source-missing.ts';
import { unknownKey } from './shape/unknown-key.ts';
import { unknownWord } from './shape/unknown-word.ts';
import { valueAndStatus } from './shape/value-and-status.ts';
import { valueMissing } from './shape/value-missing.ts';
import { webAddress } from './shape/web-address.ts';
import { wrongType } from './shape/wrong-type.ts';
import { aliasRepeated } from './entry/alias-repeated.ts';
import { chartTaken } from './entry/chart-taken.ts';
import { checkpointUnanswered } from './entry/checkpoint-unanswered.ts';
import { chinesePunctuation } from './entry/chinese-punctuation.ts';
import { copiedText } from './entry/copied-text.ts';
import { duplicateId } from './entry/duplicate-id.ts';
import { duplicateName } from './entry/duplicate-name.ts';
import { entryName } from './entry/entry-name.ts';
import { futureDate } from './entry/future-date.ts';
import { lineForm } from './entry/line-form.ts';
import { listOrder } from './entry/list-order.ts';
import { plainParameter } from './entry/plain-parameter.ts';
import { timelineOrder } from './entry/timeline-order.ts';
import { unitMissing } from './entry/unit-missing.ts';
import { measurementSubject } from './entry/measurement-subject.ts';
import { resultColumn } from './entry/result-column.ts';
import { resultSubject } from './entry/result-subject.ts';
import { resultTwice } from './entry/result-twice.ts';
import { commandForm } from './entry/command-form.ts';
import { recipeCheckpoint } from './entry/recipe-checkpoint.ts';
import { recipeMissing } from './entry/recipe-missing.ts';
import { recipeTwice } from './entry/recipe-twice.ts';
import { comparisonPair } from './entry/comparison-pair.ts';
import { unknownBenchmark } from './entry/unknown-benchmark.ts';
import { scoreRange } from './atlas/score-range.ts';
import { unknownBase } from './entry/unknown-base.ts';
import { unknownCheckpoint } from './entry/unknown-checkpoint.ts';
import { unknownPage } from './entry/unknown-page.ts';
import { unknownRelative } from './entry/unknown-relative.ts';
import { unknownSeries } from './entry/unknown-series.ts';
import { unknownSource } from './entry/unknown-source.ts';
import { unknownTechnique } from './entry/unknown-technique.ts';
import { unusedSource } from './entry/unused-source.ts';
import { wholeFile } from './entry/whole-file.ts';
import { activityOrder } from './atlas/activity-order.ts';
import { baseCycle } from './atlas/base-cycle.ts';
import { baseOlder } from './atlas/base-older.ts';
import { embeddingRows } from './atlas/embedding-rows.ts';
import { licenceLooser } from './atlas/licence-looser.ts';
import { sizeOfBase } from './atlas/size-of-base.ts';
import { tokenizerCounts } from './atlas/tokenizer-counts.ts';
import { tokenizerPieces } from './atlas/tokenizer-pieces.ts';
import { unknownTokenizer } from './atlas/unknown-tokenizer.ts';
import { vocabularyOfBase } from './atlas/vocabulary-of-base.ts';
import { exceptionUnneeded } from './exceptions/exception-unneeded.ts';
import type { Rule } from './rule.ts';

/** Every rule of the check, in the order of documentation. */
export const ALL_RULES = [
  fileSize,
  hiddenCharacters,
  misplacedFile,
  resultsFile,
  trailingBlanks,
  articleBraces,
  articleModule,
  articleSize,
  articleCitation,
  articleComponent,
  articleLink,
  articleMarkdown,
  articleSyntax,
  articleMissing,
  frontMatter,
  keyTwice,
  duplicateKey,
  keyOrder,
  yamlAnchor,
  yamlKey,
  yamlSyntax,
  yamlTag,
  bibtexKey,
  blankEnds,
  bothLanguages,
  checksumForm,
  citationForm,
  dateForm,
  emptyList,
  emptyText,
  factForm,
  lookAlikeHost,
  measurementNote,
  missingKey,
  numberRange,
  oneValueConflict,
  pinnedLink,
  placeInAddress,
  slugForm,
  sourceAddress,
  sourceMissing,
  unknownKey,
  unknownWord,
  valueAndStatus,
  valueMissing,
  webAddress,
  wrongType,
  aliasRepeated,
  chartTaken,
  checkpointUnanswered,
  chinesePunctuation,
  copiedText,
  duplicateId,
  duplicateName,
  entryName,
  futureDate,
  lineForm,
  listOrder,
  plainParameter,
  timelineOrder,
  unitMissing,
  unknownBase,
  unknownBenchmark,
  comparisonPair,
  measurementSubject,
  resultColumn,
  resultSubject,
  resultTwice,
  recipeCheckpoint,
  recipeMissing,
  recipeTwice,
  commandForm,
  unknownCheckpoint,
  unknownPage,
  unknownRelative,
  unknownSeries,
  unknownSource,
  unknownTechnique,
  unusedSource,
  wholeFile,
  activityOrder,
  baseCycle,
  baseOlder,
  embeddingRows,
  licenceLooser,
  sizeOfBase,
  scoreRange,
  tokenizerCounts,
  tokenizerPieces,
  unknownTokenizer,
  vocabularyOfBase,
  exceptionUnneeded,
] as unknown as readonly Rule[];
