import { openMiniSearch } from './minisearch.ts';
import { answerPage } from './page.ts';

void answerPage(openMiniSearch);
