/** What an element can hold, in lists of lists; what is `false` or nothing is left out. */
export type Child = Node | string | false | undefined | readonly Child[];

const flat = (child: Child): (Node | string)[] =>
  child === false || child === undefined ? [] : typeof child === 'string' || child instanceof Node ? [child] : child.flatMap(flat);

/** An element with attributes and content; an attribute that is `true` stands alone, one that is `false` or nothing is left out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | number | boolean | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...flat(children));
  return element;
}

/** Id of the control of an answer. */
export const controlId = (path: string): string => `f.${path}`;
/** Id of the list of remarks on an answer or on a group of them. */
export const remarksId = (path: string): string => `r.${path}`;

/** Puts other content into an element, unless it reads the same already: what has the focus keeps it. */
export function fill(element: Element, ...children: readonly Child[]): void {
  const next = h('div', {}, ...children);
  if (next.innerHTML !== element.innerHTML) element.replaceChildren(...next.childNodes);
}
