// <undersigned-counter petition="slug" [src="https://tally.example"] [plain]>: the live count of a petition. What stands
// inside is shown until the first value comes. "plain" is the number alone; its "tally" events tell the page the rest.
// Styled by ::part(number|label|track|bar|goal|last) and --undersigned-accent, --undersigned-track.
// Lines like this one and what lines begin with are left out where it is served: 6 kB at most.

const WORDS = {
  en: { kinds: ["signature", "signatures"], toGo: " to go to ", last: "last signed ", asOf: "as of " },
  cy: {
    kinds: ["llofnod", "o lofnodion"],
    toGo: " arall i gyrraedd ",
    last: "llofnodwyd ddiwethaf ",
    asOf: "fel yr oedd am ",
  },
};

// In Welsh too, for browsers seldom know how to say in it how long ago something was.
const UNITS = [[60, "second", "eiliad"], [60, "minute", "munud"], [24, "hour", "awr"], [1e9, "day", "diwrnod"]];

// Constructed, for a page may forbid inline styles (Content-Security-Policy).
const style = new CSSStyleSheet();
style.replaceSync(`
:host{display:block}
:host([hidden]){display:none}
:host([plain]){display:inline}
:host([plain]) .number{font-size:inherit}
:host([plain]) :is(.label,.track,.goal,.last){display:none}
.number{font-size:2.5em;font-weight:700;line-height:1.1;font-variant-numeric:tabular-nums}
.label{display:block}
.track{height:.625em;border-radius:1em;overflow:hidden;margin:.5em 0 .25em;background:var(--undersigned-track,#d9d6cf)}
.bar{height:100%;width:0;background:var(--undersigned-accent,#005eb8)}
.goal,.last{font-size:.875em}
.quiet{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media(prefers-reduced-motion:no-preference){.bar{transition:width .6s}}
@media(forced-colors:active){.track{border:1px solid}.bar{background:Highlight}}`);

const part = (name, tag = "div") => `<${tag} part="${name}" class="${name}"></${tag}>`;
const LAYOUT = `<span aria-hidden="true">${part("number", "span")} ${part("label", "span")}</span>
<div part="track" class="track" aria-hidden="true">${part("bar")}</div>
${part("goal")}${part("last")}<div class="quiet" role="status"></div>`;

// All counters of a petition on a page share one connection: a stream, or polls where there is none.
const feeds = {};

function feed(address) {
  const viewers = new Set();
  let newest, source, timer, failures = 0;

  const stop = () => {
    clearTimeout(timer);
    source &&= source.close();
  };

  // Versions only rise, whichever way they come; a viewer that fails stops no other.
  const take = tally => {
    if (tally.version < newest?.version) return;
    newest = tally;
    viewers.forEach(viewer => queueMicrotask(() => viewer.show(tally)));
  };

  // A stream ends every minute and the browser opens it again; only one that does not open has failed.
  const stream = () => {
    stop();
    source = new EventSource(address + "/stream");
    source.onopen = () => (failures = 0);
    source.addEventListener("tally", ({ data }) => take(JSON.parse(data)));
    source.onerror = () => {
      if (++failures > 2 || source.readyState > 1) poll();
    };
  };

  const poll = async () => {
    stop();
    try {
      const answer = await fetch(address);
      take(answer.ok ? await answer.json() : null);
      failures = 0;
    } catch {
      failures++;
    }
    if (source || !viewers.size) return;
    const wait = 8e3 * 2 ** Math.min(failures, 5) * (1 + Math.random());
    timer = setTimeout(Math.random() < 0.8 ? poll : stream, wait);
  };

  return {
    add(viewer) {
      if (newest) viewer.show(newest);
      if (viewers.add(viewer).size < 2) stream();
    },
    remove(viewer) {
      viewers.delete(viewer);
      if (!viewers.size) stop();
    },
  };
}

class Counter extends HTMLElement {
  static observedAttributes = ["petition", "src"];

  constructor() {
    super();
    this.root = this.attachShadow({ mode: "open" });
    this.root.adoptedStyleSheets = [style];
    this.root.innerHTML = "<slot></slot>";
  }

  connectedCallback() {
    const petition = this.getAttribute("petition");
    if (!petition) return;
    const home = this.getAttribute("src") || new URL(import.meta.url).origin;
    const address = `${home.replace(/\/$/, "")}/petitions/${encodeURIComponent(petition)}/tally`;
    this.feed = feeds[address] ??= feed(address);
    this.feed.add(this);
  }

  disconnectedCallback() {
    this.feed?.remove(this);
    cancelAnimationFrame(this.frame);
    clearInterval(this.clock);
    this.feed = this.shown = this.clock = null;
  }

  attributeChangedCallback() {
    if (this.feed) this.disconnectedCallback(), this.connectedCallback();
  }

  show(tally) {
    if (!this.feed) return;
    const { signatures, nextMilestone: goal, milestones } = tally;
    this.tally = tally;
    this.locales = [this.language(), "en-GB"];
    this.words = WORDS[this.locales[0].slice(0, 2)] ?? WORDS.en;
    if (!this.at("number")) this.root.innerHTML = LAYOUT;
    this.runTo(signatures);
    this.put("label", this.words.kinds[+(signatures !== 1)]);
    const from = milestones.findLast(({ threshold }) => threshold <= signatures)?.threshold ?? 0;
    this.at("bar").style.width = (goal ? (100 * (signatures - from)) / (goal - from) : 100) + "%";
    this.put("goal", goal ? this.number(goal - signatures) + this.words.toGo + this.number(goal) : "");
    this.tell();
    this.clock ??= setInterval(() => this.tell(), 1e3);
    this.dispatchEvent(new CustomEvent("tally", { detail: tally, bubbles: true, composed: true }));
  }

  // What time alone changes. A screen reader hears the number at most every 30 s.
  tell() {
    const { signatures, lastSignedAt, asOf } = this.tally;
    const style = Date.now() - new Date(asOf) < 864e5 ? "timeStyle" : "dateStyle";
    const time = asOf && this.words.asOf + new Date(asOf).toLocaleString(this.locales, { [style]: "short" });
    this.put("last", time || (lastSignedAt ? this.words.last + this.ago(lastSignedAt) : ""));
    if (Date.now() - this.spoke < 3e4) return;
    if (this.put("quiet", `${this.number(signatures)} ${this.at("label").textContent}`)) this.spoke = Date.now();
  }

  ago(instant) {
    let n = Math.max(0, Date.now() - new Date(instant)) / 1e3;
    const [, unit, welsh] = UNITS.find(([most]) => n < most || !(n /= most));
    n = ~~n;
    if (this.words === WORDS.cy) return n ? `${n} ${welsh} yn ôl` : "nawr";
    return new Intl.RelativeTimeFormat("en", { numeric: "auto" }).format(-n, unit);
  }

  runTo(target) {
    const from = this.shown ?? target;
    const began = document.timeline.currentTime;
    const still = document.hidden || matchMedia("(prefers-reduced-motion: reduce)").matches;
    cancelAnimationFrame(this.frame);
    const step = now => {
      const left = still ? 0 : Math.max(0, 1 - (now - began) / 700);
      this.shown = Math.round(target - (target - from) * left ** 3);
      this.put("number", this.number(this.shown));
      if (left && from !== target) this.frame = requestAnimationFrame(step);
    };
    step(began);
  }

  at(name) {
    return this.root.querySelector("." + name);
  }

  put(name, text) {
    const place = this.at(name);
    const moved = place.textContent !== text;
    if (moved) place.textContent = text;
    return moved;
  }

  number(value) {
    return value.toLocaleString(this.locales);
  }

  // Of what stands around it, out of shadows too; a tag that nobody can read is none.
  language() {
    for (let node = this; node; node = node.parentNode ?? node.host) {
      try {
        if (node.lang) return Intl.getCanonicalLocales(node.lang.replace(/_/g, "-"))[0];
      } catch {}
    }
    return "en-GB";
  }
}

// The first copy on a page serves all.
try {
  customElements.define("undersigned-counter", Counter);
} catch {}
