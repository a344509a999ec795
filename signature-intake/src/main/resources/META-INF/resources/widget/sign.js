// <undersigned-sign petition="slug" src="https://sign.example" lang="cy">: a petition's form on another site, in a frame as
// high as the form. Without "src" it comes from where this script came from, without "lang" in the language of the browser.
// The petition must list the site among its origins. Where it does not, and where this script never runs, what stands inside
// the element is shown, or a link if there is nothing.

const HOME = new URL(import.meta.url).origin;
const SILENCE_MS = 4_000; // a frame that was refused is loaded too, and says nothing
const PATIENCE_MS = 20_000; // a frame that is never loaded
const LOWEST = 100;
const HIGHEST = 10_000;

// A constructed sheet, for a page may forbid inline styles (Content-Security-Policy).
const style = new CSSStyleSheet();
style.replaceSync(`
  :host { display: block; }
  :host([hidden]) { display: none; }
  iframe { display: block; width: 100%; height: 40rem; border: 0; color-scheme: normal; }
  [hidden] { display: none; }
`);

class Sign extends HTMLElement {
  static observedAttributes = ['petition', 'src', 'lang'];

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [style];
    this.listen = (event) => this.hear(event);
  }

  connectedCallback() {
    addEventListener('message', this.listen);
    this.show();
  }

  disconnectedCallback() {
    removeEventListener('message', this.listen);
    clearTimeout(this.silence);
  }

  attributeChangedCallback(name, before, after) {
    if (this.isConnected && before !== after) this.show();
  }

  show() {
    const petition = this.getAttribute('petition');
    if (!petition) return;
    this.home = new URL(this.getAttribute('src') || HOME, document.baseURI).origin;
    const lang = this.getAttribute('lang');
    const query = lang ? `?lang=${encodeURIComponent(lang)}` : '';
    this.frame = document.createElement('iframe');
    this.frame.title = 'Undersigned';
    // A frame of its own origin shares nothing with this page; of its own it may open pages in new windows, no more.
    this.frame.sandbox = 'allow-forms allow-same-origin allow-scripts allow-popups allow-popups-to-escape-sandbox';
    this.frame.src = `${this.home}/embed/${encodeURIComponent(petition)}${query}`;
    this.frame.addEventListener('load', () => this.greet());
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.giveUp(true), PATIENCE_MS);
    this.shadowRoot.replaceChildren(this.frame, this.instead(`${this.home}/petitions/${encodeURIComponent(petition)}${query}`));
  }

  // The answers to a form begin at the frame's top, which may have been scrolled out of sight.
  greet() {
    this.frame.contentWindow.postMessage({ undersigned: 'hello' }, this.home);
    if (this.heard && this.getBoundingClientRect().top < 0) this.scrollIntoView();
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.giveUp(true), SILENCE_MS);
  }

  hear({ source, origin, data }) {
    if (source !== this.frame?.contentWindow || origin !== this.home || data?.undersigned !== 'size') return;
    if (!Number.isFinite(data.height)) return;
    clearTimeout(this.silence);
    this.heard = true;
    this.giveUp(false);
    this.frame.style.height = `${Math.min(HIGHEST, Math.max(LOWEST, Math.ceil(data.height)))}px`;
    this.frame.title = String(data.title).slice(0, 200);
  }

  instead(address) {
    const slot = document.createElement('slot');
    const link = document.createElement('a');
    link.href = address;
    link.textContent = address;
    slot.append(link);
    slot.hidden = true;
    return slot;
  }

  giveUp(up) {
    this.frame.hidden = up;
    this.shadowRoot.querySelector('slot').hidden = !up;
  }
}

if (!customElements.get('undersigned-sign')) customElements.define('undersigned-sign', Sign);
