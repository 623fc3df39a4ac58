/** Chapters that wait for the server lie in the browser's own store, for one account and report alone. */
export class Drafts {
  /** @param {string} prefix names the account and the report */
  constructor(prefix) {
    this.prefix = prefix;
  }

  keep(chapter, draft) {
    try {
      localStorage.setItem(this.prefix + chapter, JSON.stringify(draft));
    } catch {
      // The browser forbids its store; then the words live as long as the page.
    }
  }

  /** The draft of a chapter; null: there is none. */
  find(chapter) {
    try {
      return JSON.parse(localStorage.getItem(this.prefix + chapter));
    } catch {
      return null;
    }
  }

  forget(chapter) {
    try {
      localStorage.removeItem(this.prefix + chapter);
    } catch {
      // Nothing was kept there.
    }
  }
}
