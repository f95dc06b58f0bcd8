import type { Bilingual } from '../schema/primitives.ts';

/** Where the formulas come from: files at a commit and lines. */
export const RUN_SOURCES: readonly { url: string; title: Bilingual }[] = [
  {
    url: 'https://github.com/facebookresearch/llama/blob/57b0eb62de0636e75af471e49e2f1862d908d9d8/llama/model.py#L76-L222',
    title: { zh: 'LLaMA的模型代码：各矩阵与缓存的尺寸', en: 'Model code of LLaMA: sizes of the matrices and of the cache' },
  },
  {
    url: 'https://github.com/ggml-org/ggml/blob/d99724f2b141fed9e1a9f402213506c081433465/src/ggml-common.h#L89-L368',
    title: { zh: 'ggml：各种格式一块占多少字节', en: 'ggml: bytes of a block in each format' },
  },
  {
    url: 'https://github.com/ggml-org/llama.cpp/blob/007dbbf3fd17eefe9b47fee45f48f7ba5e62b714/src/llama-quant.cpp#L424',
    title: {
      zh: 'llama.cpp的函数llama_tensor_get_type_impl：混合档里哪些矩阵用更多的位',
      en: 'llama.cpp, function llama_tensor_get_type_impl: which matrices get more bits in a mix',
    },
  },
  {
    url: 'https://github.com/ggml-org/ggml/blob/2a75bd43113702fe096c75408b300d106be90a58/src/ggml.c#L749-L786',
    title: { zh: 'ggml在2023年5月19日之前的格式', en: 'ggml: formats before 19 May 2023' },
  },
  {
    url: 'https://github.com/LianjiaTech/BELLE/blob/645084d36454cdeb4e7f1ce9b2f3426bac39f1f9/models/gptq/quant.py#L140-L147',
    title: { zh: 'BELLE的GPTQ：每组比例的存法', en: 'GPTQ of BELLE: how the scales of groups are stored' },
  },
  {
    url: 'https://github.com/huggingface/transformers/blob/0324f4b1885e51cc93f3f25754b1469f7538bbc7/src/transformers/utils/bitsandbytes.py#L85-L112',
    title: { zh: 'transformers的INT8：只替换线性层，输出除外', en: 'INT8 in transformers: linear layers only, the output apart' },
  },
  {
    url: 'https://github.com/lyogavin/Anima/blob/162edabfcc32f69cd9b55edc27046eb2a571ca41/air_llm/airllm/utils.py#L162',
    title: { zh: 'bitsandbytes的NF4：64个数一块', en: 'NF4 of bitsandbytes: blocks of 64 numbers' },
  },
];
