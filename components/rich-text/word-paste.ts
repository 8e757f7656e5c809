/**
 * Word writes bullets as paragraphs with a class and a drawn dot. Makes list items of them, so that a pasted list is
 * a list; everything else is left to the editor's schema.
 */
export function wordBullets(html: string): string {
  if (!/mso-list|MsoListParagraph/i.test(html)) return html;
  const doc = new DOMParser().parseFromString(html, "text/html");
  let list: HTMLElement | null = null;
  for (const line of [...doc.querySelectorAll("p")]) {
    const isBullet = /mso-list:(?!\s*none)/i.test(line.getAttribute("style") ?? "") || /MsoListParagraph/i.test(line.className);
    if (!isBullet) {
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

/** Word marks the dot and its spaces with "mso-list:Ignore"; some versions write it as plain characters. */
function dropDrawnDot(line: Element): void {
  for (const drawn of [...line.querySelectorAll("[style]")]) {
    if (/mso-list:\s*Ignore/i.test(drawn.getAttribute("style") ?? "")) drawn.remove();
  }
  const first = line.firstChild;
  if (first?.nodeType === 3) first.textContent = (first.textContent ?? "").replace(/^[\s\u00b7\u2022\uf0b7o-]{1,3}\u00a0+/, "");
}
