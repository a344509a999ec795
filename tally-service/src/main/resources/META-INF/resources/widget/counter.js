// <undersigned-counter petition="slug" src="https://tally.example">: the live count of a petition. With the attribute
// "plain" it is the number alone, in the text's own size, for a page that draws the rest from its "tally" events.
// What stands inside the element is shown until the first value comes, and where this script never runs.
// Styled from outside by ::part(number), ::part(label), ::part(bar), ::part(goal) and --undersigned-accent, --undersigned-track.

const HOME = new URL(import.meta.url).origin;
const POLL_MS = 10_000; // as often as anyone polls who cannot stream
const STREAM_AGAIN = 6; // after so many polls the stream may be back
const SPEAK_MS = 30_000; // a screen reader hears a number at most this often
const STREAM_FAILURES = 3; // then polling takes over
const RUN_MS = 700;

// In the language of what stands around the element: its own lang attribute or the nearest above it.
const WORDS = {
  en: { signatures: kind => (kind === "one" ? "signature" : "signatures"), toGo: (missing, goal) => `${missing} to go to ${goal}` },
  cy: { signatures: kind => (kind === "one" ? "llofnod" : "o lofnodion"), toGo: (missing, goal) => `${missing} arall i gyrraedd ${goal}` },
};

// A constructed sheet, for a page may forbid inline styles (Content-Security-Policy).
const style = new CSSStyleSheet();
style.replaceSync(`
  :host { display: block; font: inherit; color: inherit; }
  :host([hidden]) { display: none; }
  :host([plain]), :host([plain]) .live { display: inline; }
  :host([plain]) .number { font-size: inherit; }
  :host([plain]) :is(.label, .track, .goal) { display: none; }
  .number { font-size: 2.5em; font-weight: 700; line-height: 1.1; font-variant-numeric: tabular-nums; }
  .label { display: block; }
  .track { height: .625em; border-radius: 1em; overflow: hidden; margin: .5em 0 .25em; background: var(--undersigned-track, #d9d6cf); }
  .bar { height: 100%; width: 0; border-radius: inherit; background: var(--undersigned-accent, #005eb8); transition: width .6s ease-out; }
  .goal { font-size: .875em; }
  .quiet { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  [hidden] { display: none !important; }
  @media (prefers-reduced-motion: reduce) { .bar { transition: none; } }
  @media (forced-colors: active) { .track { border: 1px solid; } .bar { background: Highlight; } }
`);

// Several counters of one petition on a page share one connection.
const feeds = new Map();

class Feed {
  constructor(address) {
    this.address = address;
    this.viewers = new Set();
    this.failures = 0;
    this.polls = 0;
  }

  add(viewer) {
    this.viewers.add(viewer);
    if (this.newest) viewer.show(this.newest);
    if (this.viewers.size === 1) this.stream();
  }

  remove(viewer) {
    this.viewers.delete(viewer);
    if (this.viewers.size === 0) this.stop();
  }

  stream() {
    if (!("EventSource" in window)) return this.poll();
    this.source = new EventSource(this.address + "/stream");
    this.source.addEventListener("tally", event => {
      this.failures = 0;
      this.take(JSON.parse(event.data));
    });
    this.source.onerror = () => this.failed();
  }

  failed() {
    this.failures += 1;
    if (this.failures >= STREAM_FAILURES || this.source.readyState === EventSource.CLOSED) {
      this.stop();
      this.poll();
    }
  }

  async poll() {
    try {
      const answer = await fetch(this.address, { headers: { Accept: "application/json" } });
      if (answer.ok) this.take(await answer.json());
    } catch {
      // The network is away; the last value stands and the next poll tries again.
    }
    if (this.viewers.size === 0) return;
    this.polls += 1;
    this.timer = setTimeout(() => (this.polls % STREAM_AGAIN ? this.poll() : this.stream()), POLL_MS);
  }

  // Versions only rise, whichever way a value came.
  take(tally) {
    if (this.newest && tally.version < this.newest.version) return;
    this.newest = tally;
    // One that fails stops no other.
    this.viewers.forEach(viewer => queueMicrotask(() => viewer.show(tally)));
  }

  stop() {
    clearTimeout(this.timer);
    this.source?.close();
    this.source = undefined;
  }
}

function feed(address) {
  if (!feeds.has(address)) feeds.set(address, new Feed(address));
  return feeds.get(address);
}

class Counter extends HTMLElement {
  static observedAttributes = ["petition", "src"]; // "plain" is a matter of style only

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [style];
    root.innerHTML = `<slot></slot>
      <div class="live" hidden>
        <span aria-hidden="true"><span part="number" class="number"></span> <span part="label" class="label"></span></span>
        <div part="track" class="track" aria-hidden="true"><div part="bar" class="bar"></div></div>
        <div part="goal" class="goal"></div>
        <div class="quiet" role="status"></div>
      </div>`;
  }

  connectedCallback() {
    this.listen();
  }

  disconnectedCallback() {
    this.feed?.remove(this);
    this.feed = undefined;
    cancelAnimationFrame(this.frame);
    clearTimeout(this.speaking);
    this.speaking = undefined;
  }

  attributeChangedCallback(name, before, after) {
    if (this.isConnected && before !== null && before !== after) {
      this.disconnectedCallback();
      this.shown = undefined;
      this.listen();
    }
  }

  listen() {
    const petition = this.getAttribute("petition");
    if (!petition) return;
    const home = (this.getAttribute("src") || HOME).replace(/\/$/, "");
    this.feed = feed(`${home}/petitions/${encodeURIComponent(petition)}/tally`);
    this.feed.add(this);
  }

  part_(name) {
    return this.shadowRoot.querySelector("." + name);
  }

  show(tally) {
    this.tally = tally;
    this.part_("live").hidden = false;
    this.shadowRoot.querySelector("slot").hidden = true;
    this.runTo(tally.signatures);
    this.part_("label").textContent = this.words.signatures(new Intl.PluralRules(this.language).select(tally.signatures));
    this.showGoal(tally);
    this.speak();
    this.dispatchEvent(new CustomEvent("tally", { detail: tally, bubbles: true, composed: true }));
  }

  showGoal({ signatures, nextMilestone, milestones }) {
    const reached = milestones.filter(m => m.threshold <= signatures).map(m => m.threshold);
    const from = Math.max(0, ...reached);
    const share = nextMilestone ? (signatures - from) / (nextMilestone - from) : 1;
    this.part_("bar").style.width = `${Math.round(share * 1000) / 10}%`;
    this.part_("goal").textContent = nextMilestone ? this.words.toGo(this.number(nextMilestone - signatures), this.number(nextMilestone)) : "";
  }

  runTo(target) {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches || document.hidden;
    const from = this.shown ?? target;
    cancelAnimationFrame(this.frame);
    if (still || from === target) return this.put(target);
    const began = performance.now();
    const step = now => {
      const t = Math.min(1, Math.max(0, (now - began) / RUN_MS));
      this.put(Math.round(from + (target - from) * (1 - (1 - t) ** 3)));
      if (t < 1) this.frame = requestAnimationFrame(step);
    };
    this.frame = requestAnimationFrame(step);
  }

  put(value) {
    this.shown = value;
    this.part_("number").textContent = this.number(value);
  }

  speak() {
    if (this.speaking) return;
    this.part_("quiet").textContent = `${this.number(this.tally.signatures)} ${this.part_("label").textContent}`;
    const said = this.tally.version;
    this.speaking = setTimeout(() => {
      this.speaking = undefined;
      if (this.tally.version !== said) this.speak();
    }, SPEAK_MS);
  }

  number(value) {
    return new Intl.NumberFormat(this.language).format(value);
  }

  get language() {
    try {
      return Intl.getCanonicalLocales(this.closest("[lang]")?.lang.replaceAll("_", "-"))[0] ?? "en-GB";
    } catch {
      return "en-GB";
    }
  }

  get words() {
    return WORDS[this.language.split("-")[0]] ?? WORDS.en;
  }
}

if (!customElements.get("undersigned-counter")) customElements.define("undersigned-counter", Counter);
