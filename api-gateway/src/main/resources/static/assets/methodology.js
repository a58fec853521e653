// How each number is made: the chapters' Markdown, of which headings, lists, tables, code and paragraphs are understood.

import { accuracyCard } from "./accuracy.js";
import { get } from "./api.js";
import { h } from "./dom.js";

export async function methodology(name) {
  if (name) {
    const chapter = await get(`/api/v1/methodology/${encodeURIComponent(name)}`);
    return h("article", { class: "card prose" }, h("p", {}, h("a", { href: "#/methodology" }, "← All chapters")), markdown(chapter.text));
  }
  const [{ chapters }, accuracy] = await Promise.all([get("/api/v1/methodology"), accuracyCard()]);
  return h("div", {}, h("h1", {}, "How each number is made"), accuracy,
    chapters.length ? h("div", {}, chapters.map(chapter => h("section", { class: "card" },
      h("h2", {}, h("a", { href: `#/methodology/${chapter.id}` }, chapter.title)),
      h("p", { class: "muted" }, chapter.methods.map(m => `${m.name} v${m.version}`).join(" · ")))))
      : h("p", { class: "notice" }, "This gateway was built without the methodology."));
}

export function markdown(text) {
  const blocks = [];
  const lines = text.split("\n");
  let i = 0;
  const take = test => {
    const taken = [];
    while (i < lines.length && test(lines[i])) taken.push(lines[i++]);
    return taken;
  };
  while (i < lines.length) {
    const line = lines[i];
    const heading = /^(#{1,4}) +(.*)$/.exec(line);
    if (!line.trim()) i++;
    else if (heading) { blocks.push(h(`h${Math.min(3, heading[1].length)}`, {}, inline(heading[2]))); i++; }
    else if (line.startsWith("```")) {
      i++;
      blocks.push(h("pre", {}, h("code", {}, take(l => !l.startsWith("```")).join("\n"))));
      i++;
    } else if (line.startsWith("    ")) blocks.push(h("pre", {}, h("code", {}, take(l => l.startsWith("    ")).map(l => l.slice(4)).join("\n"))));
    else if (line.startsWith("|")) blocks.push(pipeTable(take(l => l.startsWith("|"))));
    else if (/^([-*]|\d+\.) /.test(line)) {
      const ordered = /^\d/.test(line);
      const items = take(l => /^([-*]|\d+\.) |^ {2,}\S/.test(l)).reduce((all, l) => {
        if (/^([-*]|\d+\.) /.test(l)) all.push(l.replace(/^([-*]|\d+\.) /, ""));
        else all[all.length - 1] += ` ${l.trim()}`;
        return all;
      }, []);
      blocks.push(h(ordered ? "ol" : "ul", {}, items.map(item => h("li", {}, inline(item)))));
    } else blocks.push(h("p", {}, inline(take(l => l.trim() && !/^(#|```|\||[-*] |\d+\. )/.test(l)).join(" ") || lines[i++])));
  }
  return blocks;
}

function inline(text) {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*)/).map(part =>
    part.startsWith("`") && part.length > 1 ? h("code", {}, part.slice(1, -1))
      : part.startsWith("**") && part.length > 4 ? h("b", {}, part.slice(2, -2)) : part);
}

function pipeTable(lines) {
  const rows = lines.filter(line => !/^\|[\s|:-]+\|$/.test(line)).map(line => line.replace(/^\||\|$/g, "").split("|").map(cell => cell.trim()));
  return h("div", { class: "table" }, h("table", {},
    h("thead", {}, h("tr", {}, rows[0].map(cell => h("th", { scope: "col" }, inline(cell))))),
    h("tbody", {}, rows.slice(1).map(row => h("tr", {}, row.map(cell => h("td", {}, inline(cell))))))));
}
