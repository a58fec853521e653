// Charts as inline SVG. Every one has a label for those who do not see it; the views add the numbers as a table.

import { chart, s } from "./dom.js";
import { big, date, estimate, times } from "./format.js";

const clamp = (x, lo, hi) => Math.min(hi, Math.max(lo, x));
const log = Math.log;

/**
 * Effects as points with 90 % intervals on a logarithmic scale; the broken line is "no difference".
 * Filled points are findings, hollow ones unproven. A row is { name, note, e: {value, lo, hi, n}, proven }.
 */
export function effectPlot(rows, label) {
  const row = 28, left = 230, right = 124, width = 960, top = 26, bottom = 26;
  const height = top + row * rows.length + bottom;
  const lo = clamp(Math.min(0.5, ...rows.map(r => r.e.lo)), 0.1, 0.8);
  const hi = clamp(Math.max(2, ...rows.map(r => r.e.hi)), 1.25, 20);
  const x = v => left + (width - left - right) * (log(clamp(v, lo, hi)) - log(lo)) / (log(hi) - log(lo));
  const ticks = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20].filter(t => t >= lo && t <= hi);
  return chart(width, height, label,
    ticks.map(t => [
      s("line", { class: t === 1 ? "one" : "grid", x1: x(t), x2: x(t), y1: top, y2: height - bottom + 4 }),
      s("text", { x: x(t), y: height - 8, "text-anchor": "middle" }, `${t}×`),
    ]),
    s("text", { x: x(1), y: 14, "text-anchor": "middle" }, "no difference"),
    rows.map((r, i) => {
      const y = top + row * i + row / 2;
      const side = !r.proven ? "flat" : r.e.value >= 1 ? "up" : "down";
      const name = r.name.length > 27 ? `${r.name.slice(0, 26)}…` : r.name;
      return s("g", { class: side },
        s("title", {}, `${r.name}: ${estimate(r.e, times)}${r.proven ? "" : ", unproven"}`),
        s("text", { class: r.proven ? "label" : "label dim", x: left - 14, y: y + 4, "text-anchor": "end" }, name),
        s("line", { class: "whisker", x1: x(r.e.lo), x2: x(r.e.hi), y1: y, y2: y }),
        s("circle", { class: r.proven ? "dot" : "hollow", cx: x(r.e.value), cy: y, r: r.proven ? 6 : 5 }),
        s("text", { class: r.proven ? "label" : "label dim", x: width - right + 14, y: y + 4 }, times(r.e.value)),
        s("text", { x: width, y: y + 4, "text-anchor": "end" }, `n ${r.e.n}`));
    }));
}

/** Views over time, from {observedAt, views}. */
export function sparkline(samples, label) {
  const width = 170, height = 48, pad = 5;
  const points = samples.map(p => [new Date(p.observedAt).getTime(), p.views]);
  const [t0, t1] = [points[0][0], points.at(-1)[0]];
  const views = points.map(p => p[1]);
  const lo = Math.min(...views), hi = Math.max(...views);
  const x = t => pad + (width - 2 * pad) * (t1 === t0 ? 1 : (t - t0) / (t1 - t0));
  const y = v => height - pad - (height - 2 * pad) * (hi === lo ? 0.5 : (v - lo) / (hi - lo));
  const path = points.map(([t, v], i) => `${i ? "L" : "M"}${x(t).toFixed(1)} ${y(v).toFixed(1)}`).join("");
  return chart(width, height, label,
    points.length > 1 && s("path", { class: "area", d: `${path}L${x(t1)} ${height}L${x(t0)} ${height}Z` }),
    points.length > 1 && s("path", { class: "line", d: path }),
    points.length <= 24 && points.map(([t, v]) => s("circle", { class: "point", cx: x(t), cy: y(v), r: 1.8 })),
    s("circle", { class: "point", cx: x(t1), cy: y(views.at(-1)), r: 3.5 }));
}

/** Where a stream with some viewers stands in the directory: {viewers, bestRow, worstRow, atLeast}. */
export function entryCurve(points, label) {
  const width = 560, height = 270, left = 62, right = 18, top = 12, bottom = 42;
  const rows = points.flatMap(p => [p.bestRow, p.worstRow]);
  const lo = Math.max(1, Math.min(...rows) / 1.3), hi = Math.max(...rows) * 1.2;
  const x = v => left + (width - left - right) * (log(v) - log(points[0].viewers)) / (log(points.at(-1).viewers) - log(points[0].viewers));
  const y = r => top + (height - top - bottom) * (log(r) - log(lo)) / (log(hi) - log(lo));
  const ticks = [1, 3, 10, 30, 100, 300, 1000, 3000, 10000, 30000, 100000].filter(t => t >= lo && t <= hi);
  const mid = p => Math.sqrt(p.bestRow * p.worstRow);
  const band = points.map((p, i) => `${i ? "L" : "M"}${x(p.viewers)} ${y(p.bestRow)}`).join("")
    + [...points].reverse().map(p => `L${x(p.viewers)} ${y(p.worstRow)}`).join("") + "Z";
  return chart(width, height, label,
    ticks.map(t => [
      s("line", { class: "grid", x1: left, x2: width - right, y1: y(t), y2: y(t) }),
      s("text", { x: left - 8, y: y(t) + 4, "text-anchor": "end" }, big(t)),
    ]),
    points.map(p => s("text", { x: x(p.viewers), y: height - bottom + 18, "text-anchor": "middle" }, p.viewers)),
    s("text", { x: (left + width - right) / 2, y: height - 4, "text-anchor": "middle" }, "viewers of your stream"),
    s("text", { x: 12, y: (top + height - bottom) / 2, "text-anchor": "middle", transform: `rotate(-90 12 ${(top + height - bottom) / 2})` }, "row in the list"),
    s("path", { class: "area", d: band }),
    s("path", { class: "line", d: points.map((p, i) => `${i ? "L" : "M"}${x(p.viewers)} ${y(mid(p))}`).join("") }),
    points.map(p => s("circle", { class: "point", cx: x(p.viewers), cy: y(mid(p)), r: 4 },
      s("title", {}, `${p.viewers} viewers: row ${p.bestRow} to ${p.worstRow}${p.atLeast ? " at least" : ""}`))));
}

/**
 * The coming week by local hour. An hour is {local: "2026-11-23T14:00+01:00", opportunity: {value, lo, hi, n}, recommended}.
 * The scale is the multiple of the game's typical hour; an hour that the clocks repeat is drawn as two halves.
 */
export function heatMap(hours, label) {
  const cell = 30, cellHeight = 32, left = 96, top = 22, width = left + 24 * cell + 2;
  const days = [...new Set(hours.map(hour => hour.local.slice(0, 10)))].sort();
  const height = top + days.length * cellHeight + 4;
  const strongest = Math.max(log(1.25), ...hours.map(hour => Math.abs(log(hour.opportunity.value))));
  const cells = new Map();
  for (const hour of hours) {
    const place = hour.local.slice(0, 13);
    cells.set(place, [...(cells.get(place) ?? []), hour]);
  }
  return chart(width, height, label,
    Array.from({ length: 24 }, (_, i) => i % 3 === 0 && s("text", { x: left + i * cell + cell / 2, y: 14, "text-anchor": "middle" }, `${String(i).padStart(2, "0")}:00`)),
    days.map((day, row) => {
      const y = top + row * cellHeight;
      return [
        s("text", { class: "label", x: left - 10, y: y + cellHeight / 2 + 4, "text-anchor": "end" }, date(day)),
        Array.from({ length: 24 }, (_, i) => {
          const here = cells.get(`${day}T${String(i).padStart(2, "0")}`) ?? [];
          const x = left + i * cell;
          if (!here.length) return s("rect", { class: "cell cell-unknown", x, y, width: cell, height: cellHeight });
          return here.map((hour, k) => hourCell(hour, x + k * cell / here.length, y, cell / here.length, cellHeight, strongest));
        }),
      ];
    }));
}

function hourCell(hour, x, y, width, height, strongest) {
  const effect = log(hour.opportunity.value) / strongest;
  return s("g", {},
    s("title", {}, `${hour.local.slice(11, 16)} on ${date(hour.local.slice(0, 10))}: ${estimate(hour.opportunity, times)} of a typical hour${hour.recommended ? "; recommended" : ""}`),
    s("rect", { class: "cell cell-typical", x, y, width, height }),
    s("rect", { class: `cell ${effect < 0 ? "cell-low" : "cell-high"}`, x, y, width, height, "fill-opacity": clamp(Math.abs(effect), 0.04, 1).toFixed(3) }),
    hour.recommended && s("text", { class: "star", x: x + width / 2, y: y + height / 2 + 5 }, "★"));
}

/** A score from 0 to 100 with its interval, and a mark where there is something to compare with. */
export function scoreBar(e, label, mark) {
  const width = 300, height = 16;
  const x = v => width * clamp(v, 0, 100) / 100;
  return chart(width, height, label,
    s("rect", { class: "track", x: 0, y: 5, width, height: 6, rx: 3 }),
    s("rect", { class: "range", x: x(e.lo), y: 1, width: Math.max(2, x(e.hi) - x(e.lo)), height: 14, rx: 4 }),
    s("circle", { class: "point", cx: x(e.value), cy: 8, r: 6 }),
    mark !== undefined && s("line", { class: "mark", x1: x(mark), x2: x(mark), y1: 0, y2: height }));
}

/** Shares as bars: {name, share, note}. */
export function shareBars(rows, label) {
  const row = 26, left = 120, width = 560, right = 150;
  const most = Math.max(...rows.map(r => r.share));
  return chart(width, row * rows.length, label,
    rows.map((r, i) => [
      s("text", { class: "label", x: left - 10, y: row * i + 17, "text-anchor": "end" }, r.name),
      s("rect", { class: "track", x: left, y: row * i + 6, width: width - left - right, height: 14, rx: 4 }),
      s("rect", { class: "fill", x: left, y: row * i + 6, width: Math.max(2, (width - left - right) * r.share / most), height: 14, rx: 4 }),
      s("text", { x: width - right + 10, y: row * i + 17 }, r.note),
    ]));
}


/** Estimates as bars with 90 % intervals from zero; marks are [name, value] lines. A row is { name, e, strong }. */
export function rangeBars(rows, marks, unit, label) {
  const row = 28, left = 240, right = 90, width = 960, top = 24, bottom = 22;
  const height = top + row * rows.length + bottom;
  const most = Math.max(...rows.map(r => r.e.hi), ...(marks ?? []).map(m => m[1])) || 1;
  const x = v => left + (width - left - right) * Math.sqrt(clamp(v, 0, most) / most);
  return chart(width, height, label,
    (marks ?? []).map(([name, value]) => [
      s("line", { class: "one", x1: x(value), x2: x(value), y1: top - 4, y2: height - bottom + 4 }),
      s("text", { x: x(value), y: 14, "text-anchor": "middle" }, name),
    ]),
    s("text", { x: width - right, y: height - 4, "text-anchor": "end" }, `${unit}, square-root scale`),
    rows.map((r, i) => {
      const y = top + row * i + row / 2;
      const name = r.name.length > 29 ? `${r.name.slice(0, 28)}…` : r.name;
      return s("g", { class: r.strong ? "up" : "flat" },
        s("title", {}, `${r.name}: ${estimate(r.e)} ${unit}`),
        s("text", { class: "label", x: left - 14, y: y + 4, "text-anchor": "end" }, name),
        s("rect", { class: "track", x: left, y: y - 6, width: width - left - right, height: 12, rx: 4 }),
        s("rect", { class: "bar", x: left, y: y - 6, width: Math.max(2, x(r.e.value) - left), height: 12, rx: 4 }),
        s("line", { class: "whisker", x1: x(r.e.lo), x2: x(r.e.hi), y1: y, y2: y }),
        s("text", { class: "label", x: width - right + 12, y: y + 4 }, big(r.e.value)));
    }));
}

/** Counts by day: { day, value }, days in order and without a gap. */
export function dayBars(days, unit, label) {
  const width = 960, height = 200, left = 56, bottom = 26, top = 12;
  const most = Math.max(1, ...days.map(day => day.value));
  const step = (width - left) / days.length;
  const y = v => top + (height - top - bottom) * (1 - v / most);
  return chart(width, height, label,
    [0, most / 2, most].map(v => [
      s("line", { class: "grid", x1: left, x2: width, y1: y(v), y2: y(v) }),
      s("text", { x: left - 8, y: y(v) + 4, "text-anchor": "end" }, big(Math.round(v))),
    ]),
    days.map(({ day, value }, i) => [
      s("rect", { class: "fill", x: left + i * step + 5, y: y(value), width: step - 10, height: height - bottom - y(value), rx: 3 },
        s("title", {}, `${day}: ${value} ${unit}`)),
      (days.length - 1 - i) % 2 === 0 && s("text", { x: left + i * step + step / 2, y: height - 8, "text-anchor": "middle" }, date(day)),
    ]));
}

/** Counts by hour of a day: { hour, value }. */
export function hourBars(hours, unit, label) {
  const width = 960, height = 190, left = 46, bottom = 26, top = 12;
  const most = Math.max(1, ...hours.map(hour => hour.value));
  const step = (width - left) / 24;
  const y = v => top + (height - top - bottom) * (1 - v / most);
  return chart(width, height, label,
    [0, most / 2, most].map(v => [
      s("line", { class: "grid", x1: left, x2: width, y1: y(v), y2: y(v) }),
      s("text", { x: left - 8, y: y(v) + 4, "text-anchor": "end" }, big(Math.round(v))),
    ]),
    hours.map(({ hour, value }) => [
      s("rect", { class: "fill", x: left + hour * step + 3, y: y(value), width: step - 6, height: height - bottom - y(value), rx: 3 },
        s("title", {}, `${String(hour).padStart(2, "0")}:00 UTC: ${value} ${unit}`)),
      hour % 3 === 0 && s("text", { x: left + hour * step + step / 2, y: height - 8, "text-anchor": "middle" }, `${String(hour).padStart(2, "0")}:00`),
    ]));
}

/** Hours worth going live in, on a line from one instant to another in the reader's time zone: { name, start, e }. */
export function goldenTimeline(hours, from, until, label) {
  const names = [...new Set(hours.map(hour => hour.name))];
  const row = 34, left = 150, width = 960, top = 30;
  const height = top + row * names.length + 8;
  const [t0, t1] = [new Date(from).getTime(), new Date(until).getTime()];
  const x = t => left + (width - left) * (t - t0) / (t1 - t0);
  const ticks = [];
  for (let t = Math.ceil(t0 / 21_600_000) * 21_600_000; t <= t1; t += 21_600_000) ticks.push(t);
  const clock = t => new Date(t).toLocaleString("en-GB", { weekday: "short", hour: "2-digit", minute: "2-digit" });
  return chart(width, height, label,
    ticks.map(t => [
      s("line", { class: "grid", x1: x(t), x2: x(t), y1: top - 6, y2: height }),
      s("text", { x: x(t), y: 14, "text-anchor": "middle" }, clock(t)),
    ]),
    names.map((name, i) => s("text", { class: "label", x: left - 12, y: top + row * i + row / 2 + 4, "text-anchor": "end" }, name)),
    hours.map(hour => {
      const t = new Date(hour.start).getTime();
      const y = top + row * names.indexOf(hour.name);
      return s("g", {},
        s("title", {}, `${hour.name}, ${clock(t)}: ${estimate(hour.e, times)} of a typical hour`),
        s("rect", { class: "golden", x: x(t), y: y + 4, width: Math.max(6, x(t + 3_600_000) - x(t) - 1), height: row - 8, rx: 4 }),
        s("text", { class: "star", x: x(t + 1_800_000), y: y + row / 2 + 5 }, "★"));
    }));
}
