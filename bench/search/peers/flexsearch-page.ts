import { openFlexSearch } from './flexsearch.ts';
import { answerPage } from './page.ts';

void answerPage(openFlexSearch);
