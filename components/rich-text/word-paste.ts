/**
 * Makes of what was pasted what an editor of paragraphs, bullets and bold understands. Word writes bullets as
 * paragraphs with a class and a drawn dot, and bold as a style: they become list items and strong text. Styles
 * themselves never reach the page, whose policy refuses them.
 */
export function wordBullets(html: string): string {
  const doc = new DOMParser().parseFromString(html.replace(/(\s)style\s*=/gi, "$1data-style="), "text/html");
  for (const bold of [...doc.querySelectorAll("span[data-style]")]) {
    if (/font-weight:\s*(bold|[6-9]\d\d)/i.test(styleOf(bold))) bold.replaceWith(renamed(doc, bold, "strong"));
  }
  let list: HTMLElement | null = null;
  for (const line of [...doc.querySelectorAll("p")]) {
    if (!isBullet(line)) {
      list = null;
      continue;
    }
    dropDrawnDot(line);
    if (!list || list.nextElementSibling !== line) {
      list = doc.createElement("ul");
      line.before(list);
    }
    const item = doc.createElement("li");
    item.append(...line.childNodes);
    list.append(item);
    line.remove();
  }
  return doc.body.innerHTML;
}

function styleOf(element: Element): string {
  return element.getAttribute("data-style") ?? "";
}

function isBullet(line: Element): boolean {
  return /mso-list:(?!\s*none)/i.test(styleOf(line)) || /MsoListParagraph/i.test(line.className);
}

function renamed(doc: Document, element: Element, name: string): Element {
  const other = doc.createElement(name);
  other.append(...element.childNodes);
  return other;
}

/** Word marks the dot and its spaces with "mso-list:Ignore"; some versions write it as plain characters. */
function dropDrawnDot(line: Element): void {
  for (const drawn of [...line.querySelectorAll("[data-style]")]) {
    if (/mso-list:\s*Ignore/i.test(styleOf(drawn))) drawn.remove();
  }
  const first = line.firstChild;
  if (first?.nodeType === 3) first.textContent = (first.textContent ?? "").replace(/^[\s\u00b7\u2022\uf0b7o-]{1,3}\u00a0+/, "");
}
