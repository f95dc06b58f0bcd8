/** Formats of weights that the site reckons for readers, from the most bits to the fewest. */
export const FORMATS = [
  'fp16',
  'int8',
  'q8_0',
  'q6_k',
  'q5_1',
  'q5_k_m',
  'q5_0',
  'q4_1',
  'q4_k_m',
  'int4',
  'q4_0',
  'q3_k_m',
  'q2_k',
] as const;

/** Formats that only measurements have: GPTQ, and what programs made in 2023 and no longer make. */
export const MEASURED_FORMATS = [
  'fp32',
  'gptq-8',
  'gptq-4',
  'q8_0-2023',
  'q6_k-2023',
  'q5_1-2023',
  'q5_k_m-2023',
  'q5_k_s-2023',
  'q5_0-2023',
  'q4_1-2023',
  'q4_k_s-2023',
  'q4_0-2023',
  'q3_k_m-2023',
  'q2_k-2023',
  'q8_0-wide',
  'q4_1-wide',
  'q4_0-wide',
] as const;

/** Every format whose memory can be reckoned. */
export const ALL_FORMATS = [...FORMATS, ...MEASURED_FORMATS] as const;

export type Format = (typeof FORMATS)[number];
export type AnyFormat = (typeof ALL_FORMATS)[number];
