// Elements in one call, without innerHTML: texts of files never become markup.

const SVG = "http://www.w3.org/2000/svg";

function fill(node, properties, children) {
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** An element with attributes (`onclick` and the like are listeners; null and false are left out) and children. */
export const el = (tag, properties, ...children) => fill(document.createElement(tag), properties, children);

/** The same for SVG. */
export const svg = (tag, properties, ...children) => fill(document.createElementNS(SVG, tag), properties, children);

/** The ancestor that scrolls, or the document. */
export function scroller(element) {
  for (let node = element.parentElement; node && node !== document.body; node = node.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(node).overflowY)) return node;
  }
  return document.scrollingElement ?? document.documentElement;
}

/** Calls `work` once things have been quiet for `ms`; `.now()` does it at once where it is due, `.cancel()` never. */
export function later(work, ms) {
  let timer = null;
  const call = () => {
    clearTimeout(timer);
    timer = setTimeout(() => ((timer = null), work()), ms);
  };
  call.cancel = () => (clearTimeout(timer), (timer = null));
  call.now = () => timer !== null && (call.cancel(), work());
  return call;
}

/** Calls `work` before the next picture, once. */
export function framed(work) {
  let asked = 0;
  const call = () => {
    if (!asked) asked = requestAnimationFrame(() => ((asked = 0), work()));
  };
  call.cancel = () => (cancelAnimationFrame(asked), (asked = 0));
  return call;
}

/** Puts a text into the clipboard; false where the browser refuses. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = el("textarea", { style: "position:fixed;opacity:0", "aria-hidden": "true" });
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}
