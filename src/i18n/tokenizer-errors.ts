import type { TokenizerErrorCode } from '../tokenizer/error.ts';
import type { Language } from './language.ts';

/** Why a file cannot be used: those of the reader, and those of the page around it. */
export type LiveErrorCode = TokenizerErrorCode | 'unreadable' | 'folder' | 'several' | 'too-slow' | 'not-loaded' | 'broke-off';

/** What is wrong, and what to do. */
type Words = (detail: string) => string;

const MEGABYTE = 1e6;
const size = (bytes: string) => `${(Number(bytes) / MEGABYTE).toFixed(1)} MB`;

/**
 * Words for every reason why a tokenizer file is refused.
 * `detail` is what the error names: a piece, a kind, a number of bytes.
 */
export const TOKENIZER_ERROR_WORDS: Record<Language, Record<LiveErrorCode, Words>> = {
  zh: {
    empty: () => '这个文件是空的。请重新下载。',
    'too-large': (detail) =>
      `文件有${size(detail)}，不像分词器，因此没有读取。SentencePiece文件不超过8 MB，tokenizer.json不超过25 MB；请选择模型文件夹里的tokenizer.model，而不是权重文件。`,
    'lfs-pointer': () => '这只是Git LFS的指针，一小段指向真正文件的文字。请在仓库中运行git lfs pull，或在网页上点“下载”取得文件本身。',
    'web-page': () => '这是一个网页，不是分词器。多半是下载时存下了登录页或介绍页；请打开文件所在的页面，再用“下载”链接保存。',
    weights: () => '这是权重或压缩包，不是分词器。请选择同一文件夹里的tokenizer.model；压缩包请先解开。',
    tiktoken: () => '这是tiktoken的词元列表（Llama 3、Qwen等使用），按字节合并，这里不支持。请换用SentencePiece的tokenizer.model。',
    'not-a-tokenizer': () => '这既不是SentencePiece的tokenizer.model，也不是tokenizer.json。请选择模型文件夹里的这两种文件之一。',
    'cut-off': () => '文件到一半就断了：其中写明的长度超出了文件末尾。多半没有下载完整，请重新下载并核对大小。',
    damaged: (detail) => `从第${detail}字节起读不下去：文件已损坏，或者不是SentencePiece的模型。请重新下载。`,
    'no-pieces': () => '文件里一个词元也没有。请确认选的是tokenizer.model。',
    'piece-text': (detail) => `第${detail}号词元为空，或者不是UTF-8文字。文件已损坏，请重新下载。`,
    'piece-score': (detail) => `词元“${detail}”的分值不是有限的数。文件已损坏，请重新下载。`,
    'piece-kind': (detail) => `词元“${detail}”的类型或编号不合规定。文件已损坏，或由有误的程序写成；请换用原项目发布的文件。`,
    'piece-twice': (detail) => `词元“${detail}”出现了两次，切分因此没有唯一结果。请换用原项目发布的文件，或修正合并词表的脚本。`,
    'unknown-piece': () => '文件应当恰有一个代表未知字符的词元（通常是<unk>），这里没有，或不止一个。请换用原项目发布的文件。',
    'bytes-missing': (detail) => `文件声明了字节回退，却缺少字节词元${detail}。请换用原项目发布的文件。`,
    'bytes-stray': () => '文件里有字节词元，却没有打开字节回退，两者矛盾。请换用原项目发布的文件。',
    'not-bpe': (detail) =>
      `这是${detail}模型，切分方法与BPE不同，这里不支持。LLaMA及其扩充词表都是BPE；如果这是准备并入LLaMA的中文词表，请选择合并之后的文件。`,
    'character-map': () => '文件带有字符规范化表（如NFKC），切分前要先改写文字，这里不支持。LLaMA系的词表没有这种表。',
    'extra-spaces': () => '文件要求先去掉多余的空格，这里不支持。LLaMA系的词表不这样做。',
    'space-suffix': () => '文件把空格记在词尾，这里不支持。LLaMA系的词表把空格记在词首。',
    'user-defined': (detail) => `文件含有用户自定义的词元（如“${detail}”），它们优先于一切合并，这里不支持。请换用不含自定义词元的文件。`,
    'unused-pieces': (detail) => `文件含有标为“不使用”的词元（如“${detail}”），这里不支持。请换用原项目发布的文件。`,
    'json-broken': () => '这个JSON文件语法有误，多半没有下载完整。请重新下载。',
    'json-other': () => '这是JSON，但不是tokenizer.json（缺少model或vocab）。请不要选config.json、tokenizer_config.json等文件。',
    'json-not-bpe': (detail) => `这个tokenizer.json用的是${detail}模型，不是BPE，这里不支持。`,
    'json-byte-level': () => '这个tokenizer.json按字节合并（GPT-2、Llama 3、Qwen等的做法），这里不支持；LLaMA与Llama 2按字符合并。',
    'json-steps': (detail) =>
      `这个tokenizer.json在切分前后还有“${detail}”一步，这里不支持。LLaMA系的文件只处理空格；有tokenizer.model时请用它。`,
    'json-merges': (detail) => `tokenizer.json的合并列表有误${detail && `（“${detail}”）`}：缺少列表，或所写的词元不在词表中。请重新下载。`,
    unreadable: () => '浏览器读不出这个文件。它可能已被移动、删除，或没有读取权限；请重新选择。',
    folder: () => '这里要的是一个文件。请打开文件夹，选择其中的tokenizer.model。',
    several: (detail) => `一次只能用一个文件，你放进了${detail}个。请只放tokenizer.model。`,
    'too-slow': (detail) => `${detail}秒之内没有完成，已经停止。文件可能有问题，或文字过长；请换一个文件，或缩短文字再试。`,
    'not-loaded': () => '词表没有载入。请检查网络连接，再按一次按钮。',
    'broke-off': () => '切分程序意外停止，可能是内存不足。请关掉一些页面再试，或换一个文件。',
  },
  en: {
    empty: () => 'This file is empty. Please download it again.',
    'too-large': (detail) =>
      `The file has ${size(detail)}, which is no tokenizer, so it was not read. A SentencePiece file has at most 8 MB, a tokenizer.json 25 MB; choose the tokenizer.model in the folder of the model, not its weights.`,
    'lfs-pointer': () =>
      'This is a Git LFS pointer, a few lines that stand for the real file. Run git lfs pull in the repository, or press “download” on the web page to get the file itself.',
    'web-page': () =>
      'This is a web page, no tokenizer: probably a page to sign in, or the page about the file. Open that page and save the file with its download link.',
    weights: () => 'These are weights or an archive, no tokenizer. Choose tokenizer.model in the same folder; unpack an archive first.',
    tiktoken: () =>
      'This is a list of tiktoken, as Llama 3 and Qwen use it. It joins bytes, which is not supported here; choose a tokenizer.model of SentencePiece.',
    'not-a-tokenizer': () =>
      'This is neither a tokenizer.model of SentencePiece nor a tokenizer.json. Choose one of the two in the folder of the model.',
    'cut-off': () =>
      'The file breaks off: a length in it runs past its end. The download was probably not complete; fetch it again and compare its size.',
    damaged: (detail) =>
      `Nothing can be read from byte ${detail} on: the file is damaged, or no model of SentencePiece. Please download it again.`,
    'no-pieces': () => 'There is not a single piece in this file. Make sure that it is the tokenizer.model.',
    'piece-text': (detail) => `Piece ${detail} is empty or not UTF-8. The file is damaged; please download it again.`,
    'piece-score': (detail) => `The score of the piece “${detail}” is no finite number. The file is damaged; please download it again.`,
    'piece-kind': (detail) =>
      `The kind or number of the piece “${detail}” is none that exists. The file is damaged or was written by a faulty program; use the one that the project published.`,
    'piece-twice': (detail) =>
      `The piece “${detail}” occurs twice, so that cutting has no one result. Use the file that the project published, or mend the script that merged the vocabularies.`,
    'unknown-piece': () =>
      'A file has exactly one piece for unknown characters, usually <unk>; this one has none or several. Use the file that the project published.',
    'bytes-missing': (detail) =>
      `The file says that it falls back to bytes, but has no piece ${detail}. Use the file that the project published.`,
    'bytes-stray': () =>
      'The file has pieces for bytes, yet does not fall back to bytes; the two contradict each other. Use the file that the project published.',
    'not-bpe': (detail) =>
      `This is a model of the type ${detail}, which cuts in another way than BPE and is not supported here. LLaMA and its extensions are BPE; if this is a Chinese vocabulary to be merged into LLaMA, choose the merged file.`,
    'character-map': () =>
      'The file rewrites characters before it cuts, as by NFKC, which is not supported here. Vocabularies in the manner of LLaMA do not.',
    'extra-spaces': () =>
      'The file takes out extra spaces before it cuts, which is not supported here. Vocabularies in the manner of LLaMA do not.',
    'space-suffix': () =>
      'The file puts spaces at the end of words, which is not supported here. Vocabularies in the manner of LLaMA have them in front.',
    'user-defined': (detail) =>
      `The file has user-defined pieces, such as “${detail}”. They come before all joins, which is not supported here; use a file without them.`,
    'unused-pieces': (detail) =>
      `The file has pieces that are marked as unused, such as “${detail}”, which is not supported here. Use the file that the project published.`,
    'json-broken': () => 'This JSON cannot be parsed; the download was probably not complete. Please fetch it again.',
    'json-other': () =>
      'This is JSON, but no tokenizer.json: there is no model or vocab in it. It may be config.json or tokenizer_config.json.',
    'json-not-bpe': (detail) => `The model of this tokenizer.json is ${detail}, not BPE, which is not supported here.`,
    'json-byte-level': () =>
      'This tokenizer.json joins bytes, as those of GPT-2, Llama 3 and Qwen do, which is not supported here. LLaMA and Llama 2 join characters.',
    'json-steps': (detail) =>
      `This tokenizer.json has a further step, “${detail}”, which is not supported here. Files in the manner of LLaMA only treat spaces; if there is a tokenizer.model, use that.`,
    'json-merges': (detail) =>
      `The merges of this tokenizer.json are wrong${detail && ` (“${detail}”)`}: they are missing, or name what is not in the vocabulary. Please download it again.`,
    unreadable: () => 'The browser cannot read this file. It may have been moved or deleted, or must not be read; please choose it again.',
    folder: () => 'A file is wanted here. Open the folder and choose the tokenizer.model in it.',
    several: (detail) => `One file at a time; these were ${detail}. Drop the tokenizer.model alone.`,
    'too-slow': (detail) =>
      `Stopped, since it was not done after ${detail} seconds. There may be something wrong with the file, or the text is too long; try another file or a shorter text.`,
    'not-loaded': () => 'The vocabulary was not loaded. Check the connection and press the button again.',
    'broke-off': () => 'Cutting broke off, perhaps for want of memory. Close other pages and try again, or choose another file.',
  },
};
