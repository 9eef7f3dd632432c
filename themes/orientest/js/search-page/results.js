// Shows an answer: its cards, notes about them, and what was understood.
import { fold } from "../search/words.js";
import { address, box, find, form, having, label, marked, piece, place, query, sector, text, ticked, within, without } from "./page.js";
import { WORD, less, replaced } from "./rewrite.js";

/** @typedef {import("./page.js").Answer} Answer */
/** @typedef {import("./page.js").Asked} Asked */
/** @typedef {import("../search/cards.js").Card} Card */
/** @typedef {import("./page.js").Understood} Understood */
/** @typedef {import("../search/places.js").Reach} Reach */
/** @typedef {import("../template.js").Content} Content */

/** The facets that say for whom. */
const PUBLICS = ["level", "audience"];
/** The chips of a card before the rest is a number. */
const CHIPS = 2;

/**
 * The cards of an answer.
 * @param {Pick<Answer, "hits" | "marks" | "understood">} answer
 */
export function cards({ hits, marks, understood = [] }) {
  const meant = understood.filter(({ kind }) => kind === "filter").flatMap((one) => one.label.split(", "));
  const asked = new Set(PUBLICS.flatMap(within).filter((box) => box.checked || meant.includes(label(box))).map(({ value }) => value));
  return hits.map(({ card, km, reach, lacks = [] }) => {
    const item = piece("card", {
      ".face": face(card), a: marked(card.name, marks), ".job": marked(card.occupation, marks), q: card.voice, ".away": distance(km, reach),
      ".where :last-child": marked(card.place, marks), ".takes": takes(card, asked), ".tags": card.paused ? tag(text("paused"), "tag-paused") : "",
      ".lacks": lacks.length ? text("lacks", { labels: lacks.join(", ") }) : "",
    });
    item.classList.add(`hue-${card.hue}`);
    item.classList.toggle("card-org", card.kind === "organisation");
    item.classList.toggle("card-not", lacks.length > 0);
    find(item, "a").href = form.dataset.root + card.path;
    return item;
  });
}

/**
 * The photo of a card, or the drawn face with the initials or the symbol.
 * @param {Card} card
 */
function face({ photo, avatar, kind, face }) {
  if (photo) {
    const image = piece("photo");
    image.setAttribute("src", form.dataset.root + photo);
    return [image];
  }
  const drawn = piece("avatar", { b: kind === "organisation" ? symbol(piece("symbol"), face) : face });
  return [...symbol(drawn, avatar).childNodes];
}

/**
 * `drawn` with the symbol of the sprite that `name` ends the address of.
 * @param {HTMLElement} drawn
 * @param {string} name
 */
export function symbol(drawn, name) {
  // Of a drawn face, the symbol of an organisation comes after it.
  /** @type {SVGUseElement} */
  const use = find(drawn, "use");
  use.href.baseVal += name;
  return drawn;
}

/**
 * The chips of a card: for whom, what was asked first, and from afar.
 * @param {Card} card
 * @param {Set<string>} asked
 */
function takes({ takes, remote }, asked) {
  const names = piece("takes");
  const chips = takes.flatMap((id) => names.querySelector(`[data-id="${CSS.escape(id)}"]`) ?? []);
  /** @param {Element} chip */
  const isAsked = (chip) => asked.has(chip.getAttribute("data-id") ?? "");
  for (const chip of chips) chip.classList.toggle("on", isAsked(chip));
  chips.sort((one, other) => +isAsked(other) - +isAsked(one));
  const most = chips.length === CHIPS + 1 ? chips.length : Math.max(CHIPS, chips.filter(isAsked).length);
  const shown = chips.slice(0, most);
  if (chips.length > most) {
    const rest = document.createElement("li");
    rest.className = "rest";
    rest.append(`+ ${chips.length - most}`);
    shown.push(rest);
  }
  if (remote) shown.push(piece("remote"));
  return shown;
}

/** @param {string} name */
function tag(name, kind = "tag") {
  const element = piece("tag");
  element.append(name);
  element.classList.add(kind);
  return element;
}

/**
 * The distance in words.
 * @param {number | undefined} km
 * @param {Reach["reach"] | undefined} reach
 */
function distance(km = NaN, reach) {
  const n = Math.round(km);
  if (n) return text("km", { n });
  return reach ? text(n === 0 ? "commune" : reach) : "";
}

/**
 * A link to another search.
 * @param {string} name
 * @param {Asked} to
 */
function link(name, to) {
  const element = document.createElement("a");
  element.append(name);
  element.href = address(to);
  return element;
}

/**
 * A folded word as the cards of `answer` write it.
 * @param {string} word
 * @param {Answer} answer
 */
function spelt(word, { hits }) {
  const written = hits.flatMap(({ card }) => `${card.occupation} ${card.name} ${card.place}`.match(WORD) ?? []);
  return written.find((other) => fold(other) === word) ?? word;
}

/**
 * `asked` with these words as its query.
 * @param {Asked} asked
 * @param {string} words
 */
const worded = (asked, words) => (words ? having(asked, query.name, words) : without(asked, query));

/**
 * `asked` without the words `typed`; undefined where its query does not have them.
 * @param {Asked} asked
 * @param {string} typed
 */
export function wordless(asked, typed) {
  const words = less(asked.get(query.name) ?? "", typed);
  return words === undefined ? undefined : worded(asked, words);
}

/**
 * `asked` with `town` as its place and not the one that its answer is about; without a place where no town is given.
 * @param {Asked} asked
 * @param {Answer} answer
 * @param {string} [town]
 */
export function moved(asked, { understood = [], around, outside }, town) {
  const said = understood.filter(({ kind }) => kind === "place").map(({ typed }) => typed);
  const left = [...said, outside?.name, around?.name].reduce((other, typed) => (typed && wordless(other, typed)) || other, asked);
  return town ? having(left, place.name, town) : without(left, place);
}

/**
 * A note of these parts.
 * @param {Content[]} parts
 */
const note = (parts, kind = "note") => piece(kind, { span: parts.flatMap((part, at) => (at ? [" ", part] : [part])) });

/**
 * The note about a place elsewhere, with ways to somebody.
 * @param {Answer} answer
 * @param {NonNullable<Answer["outside"]>} outside
 * @param {Asked} asked
 */
function elsewhere(answer, { name, near }, asked) {
  const everywhere = moved(asked, answer);
  const remote = box("format", "remote");
  return note([
    text("outside", { place: name }),
    ...(near ? [link(text("outside_near", { place: near.label }), moved(asked, answer, near.label))] : []),
    ...(remote ? [link(text("outside_online"), having(everywhere, remote.name, remote.value))] : []),
    `${everywhere}` ? link(text("everywhere"), everywhere) : piece("everybody"),
  ]);
}

/**
 * The note about the commune of an answer: how far it goes around it, who comes first, and the communes with the same name.
 * @param {Answer} answer
 * @param {NonNullable<Answer["place"]>} town
 * @param {Asked} asked
 */
function placed(answer, town, asked) {
  const { radius: n, hits, others = [] } = answer;
  const away = hits.map(({ km = Infinity }) => km);
  // Beside other words, a better answer may stand before a nearer one.
  const isOrdered = hits.length > 1 && (!answer.words.length || (away[0] < Infinity && away.every((km, at) => !(away[at - 1] > km))));
  const said = n ? (answer.radius_empty ? "beyond" : "within") : isOrdered ? "nearest_first" : "around_town";
  const twins = others.map(({ label }) => link(text("twin", { place: label }), moved(asked, answer, label)));
  return note([text(said, { place: town.label, n: n ?? 0 }), ...twins], "place");
}

/**
 * The notes to read before an answer.
 * @param {Answer} answer
 * @param {Asked} asked
 */
export function notes(answer, asked) {
  /** @type {HTMLElement[]} */
  const said = [];
  const town = answer.around ?? (answer.near_place ? undefined : answer.place);
  if (answer.outside) said.push(elsewhere(answer, answer.outside, asked));
  else if (answer.unknown_place) said.push(note([text("unknown", { place: place.value })]));
  else if (answer.near_place && answer.place) said.push(note([text("town", { place: place.value, name: answer.place.label })]));
  if (town && (answer.total || answer.others?.length)) said.push(placed(answer, town, asked));
  if (answer.wordless) said.push(note([text("wordless_query", { query: query.value })]));
  if (answer.partial && answer.total) said.push(note([text("partial")]));
  const trade = answer.understood?.find(({ kind }) => kind === "trade");
  if (trade && answer.total) said.push(note([text("instead", trade)]));
  if (answer.related) said.push(note([text("related")]));
  if (answer.left?.length) {
    const typed = query.value.match(WORD) ?? [];
    said.push(note([text("left", { words: answer.left.map((word) => typed.find((other) => fold(other) === word) ?? word).join(", ") })]));
  }
  if (answer.near) {
    const words = answer.words.filter(({ how }) => how === "near");
    const others = words.flatMap(({ typed, found }) => found.map((word) => worded(asked, replaced(`${asked.get(query.name)}`, typed, spelt(word, answer))))).filter((other) => `${other}` !== `${asked}`);
    const links = others.slice(0, 4).map((other) => link(`${other.get(query.name)}`, other));
    /** @type {Content[]} */
    const near = answer.total ? [text("near", { query: query.value })] : [];
    if (links.length) near.push(text("try"), ...links);
    if (near.length) said.push(note(near));
  }
  return said;
}

/**
 * The link after the cards: to the next ones, or into the bios where they were not searched.
 * @param {Answer} answer
 * @param {number} shown
 * @param {number} size
 * @param {Asked} asked
 */
export function ending({ total, more }, shown, size, asked) {
  if (shown < total) {
    return [piece("more", { ".small": text("shown", { n: total, shown }), button: text("more", { n: Math.min(size, total - shown) }) })];
  }
  if (!more) return [];
  const wider = piece("wide");
  find(wider, "a").href = address(having(asked, form.dataset.wide, "1"));
  return [wider];
}

/**
 * The filters that are set and the words that were understood, each a button that takes it away.
 * @param {Asked} asked
 * @param {Understood[]} understood
 */
export function chips(asked, understood) {
  /** @type {(name: string, to: Asked, filling?: Parameters<typeof piece>[1]) => [item: HTMLElement, chip: HTMLElement]} */
  const button = (name, to, filling) => {
    const item = piece(name, filling);
    const chip = find(item, "button");
    chip.dataset.go = address(to);
    return [item, chip];
  };
  const set = ticked();
  const list = set.map((box) => {
    const facet = box.closest("[data-facet], .radius")?.querySelector("summary, legend")?.textContent ?? text("scope");
    const [item, chip] = button("chip", without(asked, box));
    const name = box.dataset.says ?? label(box);
    chip.prepend(name);
    chip.setAttribute("aria-label", text("remove", { facet, value: name }));
    chip.classList.add(sector(box.value)?.hue ?? "hue-0");
    return item;
  });
  if (set.length > 1) list.push(button("clear", set.reduce(without, asked))[0]);
  for (const { typed, label, kind, value = "" } of understood) {
    const other = kind !== "trade" && wordless(asked, typed);
    if (!other) continue;
    const isSame = fold(typed) === fold(label);
    const [item, chip] = button("meant", other, { ".sr": text(isSame ? "forget" : "forget_meant", { typed, label }), ".typed": isSame ? "" : typed, b: label });
    chip.classList.add(sector(value)?.hue ?? "hue-0");
    list.push(item);
  }
  return list;
}
