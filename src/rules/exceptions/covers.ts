import type { Exception } from '../../schema/exceptions.ts';
import type { Finding } from '../finding.ts';

/** Whether an exception lets a finding pass: the same rule, the file or folder, and the place where one is named. */
export const covers = (exception: Exception, finding: Finding): boolean =>
  exception.rule === finding.rule &&
  (finding.file === exception.file || finding.file.startsWith(`${exception.file.replace(/\/$/, '')}/`)) &&
  (exception.field === undefined || exception.field === finding.field);
