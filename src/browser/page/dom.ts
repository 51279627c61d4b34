type Child = Node | string | null;

/** An element with its attributes and what stands in it; text is always text, never markup. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/**
 * The element that a page must have for its script to work.
 *
 * @throws {Error} naming the selector where the page lacks it.
 */
export function need<E extends Element>(selector: string, type: new () => E, within: ParentNode = document): E {
  const found = within.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(
    `This page has no ${type.name} at ${selector}, which its script expects: see the template of the page`,
  );
}

/** Whether a key pressed is meant for the page: no modifier is held, and no field is being typed in. */
export function isShortcut({ ctrlKey, metaKey, altKey, target, defaultPrevented }: KeyboardEvent): boolean {
  const typing =
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
  return !ctrlKey && !metaKey && !altKey && !typing && !defaultPrevented;
}

/** Whether a click is meant to be followed here: the main button, and no key that opens a tab or a window. */
export const isPlainClick = ({ button, ctrlKey, metaKey, altKey, shiftKey }: MouseEvent): boolean =>
  button === 0 && !ctrlKey && !metaKey && !altKey && !shiftKey;

/** Runs something once calls have rested for so many milliseconds. */
export function atRest(run: () => void, milliseconds: number): () => void {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = window.setTimeout(run, milliseconds);
  };
}
