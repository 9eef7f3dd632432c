// The labelled queries: what people type, of which kind, and whom they mean.
import { ACTIVITIES } from './activities.mjs';
import { fold, telling } from './content.mjs';
import { distance, inclusive, plural, respelled, twoTypos, typo, wrongStart } from './mistakes.mjs';
import { Random } from './random.mjs';

/** @typedef {import('./content.mjs').Profile} Profile */
/** @typedef {import('./territory.mjs').Commune} Commune */
/** @typedef {import('./meaning.mjs').Meaning} Meaning */
/**
 * A query that was made: of which kind, as it is typed, and the profiles that it means. `meant` is the correct
 * spelling, `place` the commune or department behind it and `before` the text in front of that.
 * @typedef {{ kind: string, text: string, targets: Profile[], meant?: string, place?: Commune | import('./territory.mjs').Zone, before?: string }} Made
 */
/** @typedef {Omit<Made, 'targets'> & { class: string, targets: Set<string> }} Query A query with its class and the ids that it means. */

const SEED = 1907;

/**
 * The two sets for this content: the same content gives the same queries.
 * @param {Meaning} meaning
 */
export function makeQueries(meaning) {
  const make = new Maker(meaning, new Random(SEED));
  const ordinary = [
    ...make.several('exact', 18, [() => make.name()]),
    ...make.several('exact', 20, [() => make.trade()]),
    ...make.several('exact', 17, [() => make.tradeAndPlace()]),
    ...make.several('exact', 5, [() => make.themeAndLevel()]),
    ...make.several('typo', 60, [() => make.name(), () => make.trade(), () => make.tradeAndPlace()], (query) => make.wrong(query, typo, 5)),
    ...make.several('no accent', 60, [() => make.name(), () => make.trade(), () => make.tradeAndPlace()], (query) => make.plain(query)),
    ...make.several('inflected', 60, [() => make.inflected(), () => make.inflected(), () => make.inflectedAndPlace()]),
    ...make.several('prefix', 60, [() => make.tradePrefix(), () => make.namePrefix(), () => make.tradePrefixAndPlace(), () => make.placeBegun()]),
  ];
  const hard = [
    ...make.several('two typos', 30, [() => make.name(), () => make.trade(), () => make.tradeAndPlace()], (query) => make.wrong(query, twoTypos, 8)),
    ...make.several('wrong start', 30, [() => make.name(), () => make.trade()], (query) => make.wrong(query, wrongStart, 5)),
    ...make.several('respelled', 30, [() => make.name(), () => make.trade()], (query) => make.wrong(query, respelled, 4)),
    ...make.several('joined', 30, [() => make.joinedTrade(), () => make.joinedName(), () => make.joinedPlace()]),
    ...make.several('trade + place', 25, [() => make.inflectedAndPlace(false)]),
    ...make.several('trade + postcode', 25, [() => make.tradeAndPostcode()]),
    ...make.several('derived', 30, [() => make.activity()]),
  ];
  return { ordinary, hard };
}

class Maker {
  /**
   * @param {Meaning} meaning
   * @param {Random} random
   */
  constructor(meaning, random) {
    this.meaning = meaning;
    this.random = random;
    /** @type {Set<string>} */
    this.taken = new Set();
  }

  /**
   * `count` queries of the class, each from the next of `makers`, changed by `change`.
   * @param {string} kind
   * @param {number} count
   * @param {(() => Made | undefined)[]} makers
   * @param {(query: Made) => Made | undefined} change
   */
  several(kind, count, makers, change = (query) => query) {
    /** @type {Query[]} */
    const queries = [];
    for (let turn = 0; queries.length < count && turn < count * 500; turn++) {
      const made = makers[queries.length % makers.length]();
      const query = made && change(made);
      if (!query?.targets.length || this.taken.has(query.text)) continue;
      this.taken.add(query.text);
      queries.push({ class: kind, ...query, targets: new Set(query.targets.map((profile) => profile.id)) });
    }
    return queries;
  }

  /** A whole name, sometimes the last name first, or a last name alone where it means nothing else. */
  name() {
    const { name } = this.random.pick(this.meaning.people);
    const parts = name.split(' ');
    const last = parts.at(-1) ?? '';
    /** @param {string} word */
    const means = (word) => this.meaning.tradeWords.has(word) || this.meaning.placeWords.has(word) || this.meaning.areaWords.has(word);
    if (this.random.chance(40) && !telling(last).some(means)) return this.of('name', last, this.meaning.named(telling(last)));
    const text = this.random.chance(15) && parts.length === 2 ? `${last} ${parts[0]}` : name;
    return this.of('name', text, this.meaning.named(telling(name)));
  }

  /** A trade in one of its genders, sometimes only its first word. */
  trade() {
    const trade = this.random.pick(this.meaning.trades);
    const label = this.random.pick([trade.feminine, trade.masculine]).toLowerCase();
    const text = this.random.chance(15) ? label.split(' ')[0] : label;
    return this.of('trade', text, this.meaning.ofTrade(telling(text)));
  }

  tradeAndPlace(isLarge = true) {
    return this.withPlace(this.trade(), isLarge);
  }

  /**
   * `query` with a department or a commune behind it.
   * @param {Made} query
   * @param {boolean} isLarge
   * @returns {Made | undefined}
   */
  withPlace(query, isLarge) {
    if (!query.targets.length) return undefined;
    const isDepartment = isLarge && this.random.chance(20);
    const place = isDepartment
      ? this.meaning.departmentOf(query.targets, this.random)
      : this.meaning.communeOf(query.targets, this.random, isLarge);
    if (!place) return undefined;
    const joint = this.random.chance(20) && !isDepartment ? ' à ' : ' ';
    const targets = this.meaning.in(query.targets, place);
    return { ...this.of('trade + place', `${query.text}${joint}${place.name}`, targets), place, before: query.text };
  }

  /** "handicap collège": a theme, a level. */
  themeAndLevel() {
    const themes = { handicap: 'handicap', mixite: 'mixité', egalite: 'égalité', 'creation-activite': 'création', alternance: 'alternance' };
    const [id, word] = this.random.pick(Object.entries(themes));
    /** @param {Profile} profile */
    const has = (profile) => profile.themes.includes(id) && profile.levels.includes('college');
    return this.of('theme + level', `${word} collège`, this.meaning.content.profiles.filter(has));
  }

  /**
   * `query` with one word changed by `mistake` into one that does not exist.
   * @param {Made} query
   * @param {(word: string, random: Random) => string | undefined} mistake
   * @param {number} length
   * @returns {Made | undefined}
   */
  wrong(query, mistake, length) {
    const parts = query.text.toLowerCase().split(/([ '-])/);
    /** @param {string} part */
    const enough = (part) => fold(part).length >= (this.meaning.tradeWords.has(fold(part)) || query.kind === 'name' ? length : Math.max(length, 7));
    const index = this.random.pick(parts.map((_, index) => index).filter((index) => enough(parts[index])));
    if (index === undefined) return undefined;
    const meant = fold(parts[index]);
    const typed = mistake(meant, this.random);
    if (!typed || this.meaning.isReal(typed)) return undefined;
    if (parts.length === 1 && !this.isClear(typed, meant)) return undefined;
    parts[index] = typed;
    return { ...query, meant: query.text, text: parts.join('') };
  }

  /**
   * Whether nothing else is as near to what was typed: a person could tell what is meant.
   * @param {string} typed
   * @param {string} meant
   */
  isClear(typed, meant) {
    const forms = this.meaning.trades.flatMap((trade) => trade.words).find((set) => set.has(meant)) ?? new Set([meant]);
    const reach = Math.max(distance(typed, meant), 1);
    /** @param {string} word */
    const rival = (word) => !forms.has(word) && Math.abs(word.length - typed.length) <= reach && distance(typed, word) <= reach;
    return ![...this.meaning.nameWords, ...this.meaning.tradeWords].some(rival);
  }

  /**
   * A text with accents, without them.
   * @param {Made} query
   */
  plain(query) {
    const text = fold(query.text);
    return text === query.text.toLowerCase() ? undefined : { ...query, meant: query.text, text };
  }

  /** A trade in the plural, or for both genders. */
  inflected() {
    const trade = this.random.pick(this.meaning.trades);
    const forms = [plural(trade.feminine), plural(trade.masculine), inclusive(trade, this.random)].filter((form) => form !== undefined);
    return { ...this.of('trade', this.random.pick(forms), this.meaning.ofTrade(telling(trade.masculine))), meant: trade.masculine };
  }

  inflectedAndPlace(isLarge = true) {
    return this.withPlace(this.inflected(), isLarge);
  }

  tradePrefix() {
    const trade = this.random.pick(this.meaning.trades);
    const word = telling(this.random.pick([trade.feminine, trade.masculine]))[0];
    const prefix = word.slice(0, 4);
    return word.length < 6 || this.startsPlace(prefix) ? undefined : { ...this.of('trade', prefix, this.starting(prefix)), meant: word };
  }

  namePrefix() {
    const { name } = this.random.pick(this.meaning.people);
    const [first, last] = [name.split(' ')[0], telling(name).at(-1) ?? ''];
    const prefix = last.slice(0, 4);
    if (last.length < 5 || name.split(' ').length !== 2 || this.startsPlace(prefix)) return undefined;
    if (this.random.chance(50)) return { ...this.of('name', `${first} ${prefix}`, this.meaning.named(telling(first), prefix)), meant: name };
    return { ...this.of('name', prefix, this.starting(prefix)), meant: last };
  }

  /**
   * Whoever has a word of name or trade that starts so: both may be meant.
   * @param {string} prefix
   */
  starting(prefix) {
    return [...new Set([...this.meaning.ofTradeStarting(prefix), ...this.meaning.named([], prefix)])];
  }

  /** @param {string} prefix */
  startsPlace(prefix) {
    return [...this.meaning.areaWords].some((word) => word.startsWith(prefix));
  }

  /** "soud strasbourg". */
  tradePrefixAndPlace() {
    const trade = this.random.pick(this.meaning.trades);
    const word = telling(trade.masculine)[0];
    const prefix = word.slice(0, 4);
    const query = word.length < 6 ? undefined : this.withPlace(this.of('trade', prefix, this.starting(prefix)), true);
    return query && { ...query, meant: word };
  }

  /** "soudeuse strasbour": the place being typed, so far that it is clear which large one is meant. */
  placeBegun() {
    const query = this.tradeAndPlace();
    const place = query?.place;
    if (!query || !place || !('postcodes' in place) || !/^[^ ']{6,}$/.test(place.name)) return undefined;
    const { name } = place;
    const begun = name.slice(0, Math.max(4, name.length - 1 - this.random.below(3)));
    const same = this.meaning.territory.communes.filter((commune) => fold(commune.name).startsWith(fold(begun)));
    if (same.some((commune) => commune !== place && commune.population * 5 > place.population)) return undefined;
    return { ...query, meant: query.text, text: query.text.slice(0, query.text.length - name.length + begun.length) };
  }

  /** "plombierchauffagiste", "technicienfibreoptique". */
  joinedTrade() {
    const trade = this.random.pick(this.meaning.trades);
    const label = this.random.pick([trade.feminine, trade.masculine]).toLowerCase();
    if (!/^[^ '-]+[ -][^ '-]+$/.test(label)) return undefined;
    return { ...this.of('trade', label.replace(/[ -]/, ''), this.meaning.ofTrade(telling(label))), meant: label };
  }

  /** "jeanmarc weber", "Anne Mullerklein". */
  joinedName() {
    const { name } = this.random.pick(this.meaning.people);
    return name.includes('-') ? { ...this.of('name', name.replaceAll('-', ''), this.meaning.named(telling(name))), meant: name } : undefined;
  }

  /** "soudeur saintdizier". */
  joinedPlace() {
    const query = this.tradeAndPlace();
    const name = query?.place?.name ?? '';
    return query && /[ -]/.test(name) ? { ...query, meant: query.text, text: `${query.before} ${name.replace(/[ -]/g, '')}` } : undefined;
  }

  /** "charpentier 67600". */
  tradeAndPostcode() {
    const query = this.trade();
    if (!query.targets.length) return undefined;
    const commune = this.meaning.communeOf(query.targets, this.random, this.random.chance(50));
    const postcode = this.random.pick(commune.postcodes);
    const targets = this.meaning.at(query.targets, postcode);
    return { ...this.of('trade + postcode', `${query.text} ${postcode}`, targets), meant: commune.name };
  }

  /** "boulangerie": the bakers, and whoever works at a house of that name. */
  activity() {
    const [activity, label] = this.random.pick(ACTIVITIES);
    const targets = new Set([...this.meaning.ofTrade(telling(label)), ...this.meaning.ofHouse(telling(activity))]);
    return { ...this.of('trade', activity, [...targets]), meant: label };
  }

  /**
   * @param {string} kind
   * @param {string} text
   * @param {Profile[]} targets
   * @returns {Made}
   */
  of(kind, text, targets) {
    return { kind, text, targets };
  }
}
