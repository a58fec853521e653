// What to call it.

import { effectPlot } from "./charts.js";
import { asTable, h, tabs } from "./dom.js";
import { exact, estimate, percent, times, words } from "./format.js";
import { card, evidence, insufficient, watch } from "./parts.js";

const MOST = 14;

const PATTERNS = {
  question: "asks a question", number: "has a number", listicle: "list (“10 ways …”)", how_to: "how to", first_person: "first person",
  caps_word: "a WORD in capitals", all_caps: "ALL CAPITALS", emoji: "emoji", brackets: "brackets", versus: "versus", hashtag: "hashtag",
  exclamation: "exclamation mark", ellipsis: "ellipsis", bar: "bar |", length_short: "35 characters or fewer",
  length_medium: "36 to 60 characters", length_long: "more than 60 characters",
};

const term = t => ({ name: t.display ?? t.text, e: t.lift, proven: t.significant, source: t });
const pattern = p => ({ name: PATTERNS[p.pattern] ?? words(p.pattern), e: p.lift, proven: p.significant, source: p });
const rising = t => ({ name: t.display ?? t.text, e: t.growth, proven: t.significant ?? true, source: t });

export function titles(result, histories) {
  return card("titles", "What to call it",
    "Views of videos with a word, phrase or pattern in the title, against all other videos of the same age, format and channel size. "
      + "Lines are 90 % intervals. Filled points hold up against chance (false discovery rate 10 %); hollow ones are in use, but unproven.",
    result, (data, doc) => body(data, doc.origin, histories));
}

function body(data, origin, histories) {
  if (!data.sufficiency.sufficient) return insufficient(data.sufficiency.n, data.sufficiency.needed, "videos");
  const scopes = [["All formats", data], ...(data.formats ?? []).map(format => [`${words(format.format)} only`, format])];
  return h("div", {},
    tabs("Format", scopes.map(([name, scope]) => [name, () => scopeView(scope, data, origin, histories)])),
    h("p", { class: "small muted" }, `${exact(data.videos)} videos of ${exact(data.channels)} channels`
      + (data.offTopic ? `; ${exact(data.offTopic)} left out because their titles are about another game` : "")));
}

function scopeView(scope, data, origin, histories) {
  if (!scope.sufficiency.sufficient) return insufficient(scope.sufficiency.n, scope.sufficiency.needed, "videos of this format");
  const kinds = [
    ["Keywords", scope.keywords.map(term)], ["Phrases", scope.phrases.map(term)], ["Patterns", scope.patterns.map(pattern)],
    ["Rising", (scope.rising ?? []).map(rising)], ["Rather not", scope.underperforming.map(term)], ["Tags", scope.tags.map(term)],
  ].filter(([, rows]) => rows.length);
  if (!kinds.length) return h("p", { class: "notice calm" }, "Enough videos, and nothing in their titles goes with success. That is a finding too.");
  const proven = scope.keywords.concat(scope.phrases).some(t => t.significant);
  return h("div", {},
    !proven && h("p", { class: "notice calm" }, "No word or phrase is proven to go with success here; what follows is what many channels use."),
    tabs("What in the title", kinds.map(([name, rows]) => [name, () => plot(name, rows, origin, histories)])),
    scope.lengths && h("p", { class: "small muted" },
      `Titles have ${Math.round(scope.lengths.medianCharacters)} characters in the middle (half of them ${Math.round(scope.lengths.lowerQuartile)} to `
      + `${Math.round(scope.lengths.upperQuartile)}); the best third ${Math.round(scope.lengths.medianCharactersHigh)}, the lower half `
      + `${Math.round(scope.lengths.medianCharactersLow)} (n ${exact(scope.lengths.n)}).`));
}

function plot(name, rows, origin, histories) {
  const shown = rows.slice(0, MOST);
  const what = name === "Rising" ? "share of recent videos over share of older ones" : "lift in views";
  const best = shown.find(r => r.proven) ?? shown[0];
  return h("div", {},
    h("div", { class: "scroll-x" }, effectPlot(shown, `${name}: ${what} with 90 % intervals, ${shown.length} rows; strongest ${best.name} ${estimate(best.e, times)}`)),
    evidenceOf(best, origin, histories),
    asTable([
      ["text", r => r.name],
      [name === "Rising" ? "growth" : "lift", r => times(r.e.value), true],
      ["90 % interval", r => `${times(r.e.lo)} to ${times(r.e.hi)}`, true],
      ["n", r => exact(r.e.n), true],
      ["channels", r => exact(r.source.channels), true],
      ["share", r => (r.source.share === undefined ? "" : percent(r.source.share)), true],
      ["FDR q", r => r.source.q.toFixed(3), true],
      ["finding", r => (r.proven ? "proven" : "unproven")],
      ["evidence", r => (r.source.evidence ?? []).map((id, i) => [i > 0 && " ", watch(id, origin, { "aria-label": `video ${i + 1} with ${r.name}` }, i + 1)])],
    ], rows, `${name} with ${what}`));
}

function evidenceOf(row, origin, histories) {
  const ids = row.source.evidence;
  return ids?.length > 0 && h("div", {}, h("p", { class: "small muted" }, `Best videos with “${row.name}”`), evidence(ids, origin, histories));
}

/** The ids whose titles the view wants to show. */
export function titleEvidence(data) {
  const lists = [data.keywords, data.phrases, data.patterns, data.rising, data.underperforming, data.tags];
  return lists.flatMap(list => (list ?? []).slice(0, 6).flatMap(t => t.evidence ?? [])).slice(0, 100);
}
