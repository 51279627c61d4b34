import { safe, type Html } from '../html.ts';
import type { Book } from './book.ts';
import { chapterPath, type Chapter } from './chapter.ts';
import { langOf, writeDocument } from './document.ts';

/** The contents of a book: its texts with their headings, by year where there are several. */
export function renderContents({ chapters, language }: Book, cover: string): string {
  const [first] = chapters;
  const listed =
    chapters.length < 2
      ? chapters.map(renderChapter)
      : [...Map.groupBy(chapters, ({ year }) => year)].map(
          ([year, texts]) =>
            safe`<li><span>${year === null ? 'No year known' : String(year)}</span>\n<ol>\n${texts.map(renderChapter)}</ol></li>\n`,
        );
  const title = 'Contents';
  const body = safe`<nav epub:type="toc" role="doc-toc" id="toc">
<h1>${title}</h1>
<ol>
<li><a href="${cover}">On this book</a></li>
${listed}</ol>
</nav>
<nav epub:type="landmarks" hidden="hidden">
<h2>Ways in</h2>
<ol>
<li><a epub:type="titlepage" href="${cover}">On this book</a></li>
<li><a epub:type="toc" href="#toc">${title}</a></li>
${first === undefined ? null : safe`<li><a epub:type="bodymatter" href="${chapterPath(first.id)}">The text</a></li>\n`}</ol>
</nav>`;
  return writeDocument({ title, language, root: '', body });
}

function renderChapter({ id, title, language, headings }: Chapter): Html {
  const path = chapterPath(id);
  const inside = headings.map((heading) => safe`<li><a href="${path}#${heading.id}">${heading.title}</a></li>\n`);
  const list = inside.length === 0 ? null : safe`\n<ol>\n${inside}</ol>`;
  return safe`<li${langOf(language)}><a href="${path}">${title}</a>${list}</li>\n`;
}
