// Asks the index what the address asks, while the page itself is still on its way: its files are there when the page is.
import { supported } from "./search/engine.js";
import { SIZE, engine } from "./search-page/index.js";

const { manifest = "", query = "", place = "" } = document.getElementById("prefetch")?.dataset ?? {};
const asked = new URLSearchParams(location.search);
const [words, town] = [query, place].map((name) => asked.get(name) ?? "");
// With filters, others are shown: the page asks for their cards when it has the filters.
const isAll = [...asked.keys()].every((name) => name === query || name === place);

if (supported && words + town) {
  engine(manifest).then((ready) => ready.search({ query: words, place: town, count: isAll ? SIZE : 0 })).catch(() => {});
}
