// Builds elements. Text only ever becomes text nodes, so nothing foreign can become markup.

const SVG = "http://www.w3.org/2000/svg";

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children.flat(Infinity)) {
    if (child === undefined || child === null || child === false) continue;
    element.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return element;
}

export const h = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);
export const s = (tag, attributes, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);

/** A chart with a text for those who do not see it. */
export function chart(width, height, label, ...children) {
  const svg = s("svg", { viewBox: `0 0 ${width} ${height}`, class: "chart", role: "img", "aria-label": label }, ...children);
  svg.style.maxWidth = `${Math.round(1.2 * width)}px`;
  return svg;
}

/** A table; a column is [heading, row => cell, numeric?]. */
export function table(columns, rows, caption) {
  return h("div", { class: "table" },
    h("table", {},
      caption && h("caption", { class: "visually-hidden" }, caption),
      h("thead", {}, h("tr", {}, columns.map(([name, , numeric]) => h("th", { scope: "col", class: numeric && "n" }, name)))),
      h("tbody", {}, rows.map(row => h("tr", {}, columns.map(([, cell, numeric]) => h("td", { class: numeric && "n" }, cell(row))))))));
}

/** The same numbers as a table, folded away. */
export function asTable(columns, rows, caption) {
  return h("details", {}, h("summary", {}, "The same as a table"), table(columns, rows, caption));
}

/** Tabs whose panels are made when they are first shown. A tab is [name, () => node]. */
export function tabs(label, entries) {
  const panel = h("div", { role: "tabpanel" });
  const buttons = entries.map(([name, make], i) =>
    h("button", { type: "button", role: "tab", "aria-selected": i === 0, onclick: () => show(i) }, name));
  function show(i) {
    buttons.forEach((button, j) => {
      button.setAttribute("aria-selected", j === i);
      button.tabIndex = j === i ? 0 : -1;
    });
    panel.replaceChildren(entries[i][1]());
  }
  const list = h("div", {
    class: "tabs", role: "tablist", "aria-label": label,
    onkeydown: event => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const next = (buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length;
      show(next);
      buttons[next].focus();
    },
  }, buttons);
  if (entries.length) show(0);
  return h("div", {}, entries.length > 1 && list, panel);
}
