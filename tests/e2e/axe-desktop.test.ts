import { axeOnEveryKind } from './axe.ts';
import { DESKTOP } from './browser.ts';

axeOnEveryKind(DESKTOP);
