// Numbers and times for people.

const compact = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto", style: "long" });
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const day = new Intl.DateTimeFormat("en", { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });

export const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
export const big = n => (Math.abs(n) < 10000 ? whole.format(n) : compact.format(n));
export const exact = n => whole.format(n);
export const one = n => (Math.abs(n) >= 100 ? big(n) : Number(n.toPrecision(Math.abs(n) < 10 ? 2 : 3)).toString());
export const percent = share => `${(100 * share).toFixed(share < 0.1 ? 1 : 0)} %`;
export const times = n => `${n >= 10 ? Math.round(n) : n.toFixed(n < 0.1 ? 2 : 1)}×`;
export const time = iso => moment.format(new Date(iso));
/** A date and hour that are already local, as "2026-11-23". */
export const date = text => day.format(new Date(`${text}T00:00:00Z`));
export const words = text => String(text).replaceAll("_", " ").replace(/([a-z])([A-Z])/g, (_, a, b) => `${a} ${b.toLowerCase()}`);

/** "1.8× (1.2× to 2.6×, n 41)" */
export function estimate(e, unit = one) {
  return e ? `${unit(e.value)} (${unit(e.lo)} to ${unit(e.hi)}, n ${exact(e.n)})` : "not known";
}

export function ago(iso, now = Date.now()) {
  const seconds = (new Date(iso).getTime() - now) / 1000;
  const [unit, length] = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]]
    .find(([, size]) => Math.abs(seconds) >= size) ?? ["second", 1];
  return relative.format(Math.round(seconds / length), unit);
}

/** An ISO-8601 duration such as PT4H30M. */
export function duration(iso) {
  const [, d, h, m, sec] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(iso) ?? [];
  return [[d, "d"], [h, "h"], [m, "min"], [sec, "s"]].filter(([n]) => n).map(([n, unit]) => `${Math.round(Number(n))} ${unit}`).join(" ") || iso;
}
