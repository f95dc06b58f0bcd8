import type { Language } from './language.ts';

/** What the live part of the page of tokenizers says, apart from all other words: its script needs no more. */
export const LIVE_WORDS = {
  zh: {
    loading: '正在载入……',
    reading: '正在读取……',
    ready: (name: string, pieces: string) => `${name}：${pieces}个词元。`,
    llama: 'LLaMA的词表',
    merges:
      '这是tokenizer.json，按固定的合并列表切分。由扩充词表转换而来的列表与SentencePiece不尽相同：追加的词元分值一样，本应最左边的先合并，固定的列表表达不了。手边有tokenizer.model时，请以它为准。',
    refused: '用不了：',
    written: (tokens: string, characters: string) => `${characters}个字符，${tokens}个词元。`,
    nothing: '在上面写些文字，这里随即切开。',
    shortened: (most: string) => `文字过长，只切分前${most}个字符。`,
    more: (most: string) => `只显示前${most}个词元，计数包含全部。`,
  },
  en: {
    loading: 'Loading …',
    reading: 'Reading …',
    ready: (name: string, pieces: string) => `${name}: ${pieces} pieces.`,
    llama: 'LLaMA’s vocabulary',
    merges:
      'This is a tokenizer.json, which cuts by a fixed list of joins. A list made from an extended vocabulary differs from SentencePiece: the appended pieces have the same score, so the leftmost should join first, which no fixed list can say. Where you have the tokenizer.model, go by that.',
    refused: 'Cannot be used: ',
    written: (tokens: string, characters: string) => `${tokens} tokens for ${characters} characters.`,
    nothing: 'Write some text above, and it is cut here.',
    shortened: (most: string) => `The text is long; only its first ${most} characters are cut.`,
    more: (most: string) => `Only the first ${most} tokens are shown; the counts are of all.`,
  },
} satisfies Record<Language, unknown>;
