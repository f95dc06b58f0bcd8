import { axeOnEveryKind } from './axe.ts';
import { PHONE } from './browser.ts';

axeOnEveryKind(PHONE);
