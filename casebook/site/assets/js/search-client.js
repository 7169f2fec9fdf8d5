// The worker that searches, asked by promises. It starts with the first question.

/** No answer can be given: a file of the search could not be loaded. */
export class SearchFailed extends Error {}

export class Client {
  /** A client of the worker at an address; the index is in the same folder. */
  constructor(address) {
    this.address = new URL(address, document.baseURI);
    this.number = 0;
  }

  /** The answer to a query; null when a newer one was asked meanwhile. Fails with SearchFailed. */
  ask(query, options) {
    this.asked?.resolve(null);
    return new Promise((resolve, reject) => {
      this.asked = { number: ++this.number, resolve, reject };
      this.running().postMessage({ number: this.number, query, options });
    });
  }

  running() {
    if (!this.worker) {
      this.worker = new Worker(this.address);
      this.worker.addEventListener("message", ({ data }) => this.answered(data));
      this.worker.addEventListener("error", (event) => {
        event.preventDefault();
        this.failed(event.message);
      });
      this.worker.postMessage({ base: new URL("./", this.address).href });
    }
    return this.worker;
  }

  answered({ number, answer, error }) {
    if (number !== this.asked?.number) return;
    if (error) this.failed(error);
    else this.taken().resolve(answer);
  }

  /** Give up the worker, so that the next question begins anew with what is on the site then. */
  failed(reason) {
    this.worker.terminate();
    this.worker = null;
    this.taken()?.reject(new SearchFailed(reason));
  }

  taken() {
    const asked = this.asked;
    this.asked = null;
    return asked;
  }
}
