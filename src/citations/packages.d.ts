/** What the archive uses of packages that bring no types. */
declare module 'citeproc' {
  /** A style or a locale as citeproc reads it without XML. */
  export interface CslNode {
    readonly name: string;
    readonly attrs: Readonly<Record<string, string>>;
    readonly children: readonly (CslNode | string)[];
  }
  /** What citeproc asks of the program that it runs in. */
  export interface System {
    retrieveLocale(language: string): CslNode;
    retrieveItem(id: string): object;
    /** Is given each variable that was rendered, with the punctuation around it. */
    variableWrapper(params: { variableNames: readonly string[] }, before: string, text: string, after: string): string;
  }
  export interface CitationItem {
    readonly id: string;
    readonly locator?: string;
    readonly label?: 'paragraph';
  }
  interface Engine {
    /** What was cited, by the words by which a style tells authors apart. */
    readonly registry: { readonly ambigcites: object };
    setOutputFormat(format: 'html'): void;
    updateItems(ids: readonly string[]): void;
    makeCitationCluster(items: readonly CitationItem[]): string;
    makeBibliography(): [parameters: object, entries: string[]] | false;
  }
  const CSL: {
    Engine: new (system: System, style: CslNode, language: string, forceLanguage?: boolean) => Engine;
    LANG_BASES: Readonly<Record<string, string>>;
  };
  export default CSL;
}

declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown, options?: { generateGraph?: boolean });
    readonly data: readonly Readonly<Record<string, unknown>>[];
    format(format: string): string;
  }
  export const plugins: { config: { get(plugin: '@bibtex'): { format: object } } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
