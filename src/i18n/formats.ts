import type { AnyFormat } from '../schema/formats.ts';
import type { Bilingual } from '../schema/primitives.ts';

const same = (name: string): Bilingual => ({ zh: name, en: name });
/** A format of llama.cpp as files had it in the middle of 2023: no tensor set apart, or the first mixes. */
const early = (name: string): Bilingual => ({ zh: `${name}（2023年6月）`, en: `${name} (June 2023)` });
/** A format of llama.cpp before 19 May 2023, with scales of 32 bits. */
const wide = (name: string): Bilingual => ({ zh: `${name}（2023年5月19日前）`, en: `${name} (before 19 May 2023)` });

/** What readers call the formats of weights. */
export const formatLabels: Readonly<Record<AnyFormat, Bilingual>> = {
  fp32: same('FP32'),
  fp16: { zh: 'FP16或BF16', en: 'FP16 or BF16' },
  int8: same('INT8'),
  q8_0: same('Q8_0'),
  q6_k: same('Q6_K'),
  q5_1: same('Q5_1'),
  q5_k_m: same('Q5_K_M'),
  q5_0: same('Q5_0'),
  q4_1: same('Q4_1'),
  q4_k_m: same('Q4_K_M'),
  int4: { zh: 'INT4（NF4）', en: 'INT4 (NF4)' },
  q4_0: same('Q4_0'),
  q3_k_m: same('Q3_K_M'),
  q2_k: same('Q2_K'),
  'gptq-8': { zh: 'GPTQ 8-bit，每组128', en: 'GPTQ 8-bit, groups of 128' },
  'gptq-4': { zh: 'GPTQ 4-bit，每组128', en: 'GPTQ 4-bit, groups of 128' },
  'q8_0-2023': early('Q8_0'),
  'q6_k-2023': early('Q6_K'),
  'q5_1-2023': early('Q5_1'),
  'q5_k_m-2023': early('Q5_K_M'),
  'q5_k_s-2023': early('Q5_K_S'),
  'q5_0-2023': early('Q5_0'),
  'q4_1-2023': early('Q4_1'),
  'q4_k_s-2023': early('Q4_K_S'),
  'q4_0-2023': early('Q4_0'),
  'q3_k_m-2023': early('Q3_K_M'),
  'q2_k-2023': early('Q2_K'),
  'q8_0-wide': wide('Q8_0'),
  'q4_1-wide': wide('Q4_1'),
  'q4_0-wide': wide('Q4_0'),
};
