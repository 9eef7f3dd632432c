// Whom a query means: sets of ids, decided from the content alone.
import { areaName, covered, coversCommune, servesDepartment, unmistakable } from './territory.mjs';
import { telling, words } from './content.mjs';

/** @typedef {import('./content.mjs').Content} Content */
/** @typedef {import('./content.mjs').Profile} Profile */
/** @typedef {import('./content.mjs').Trade} Trade */
/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./territory.mjs').Commune} Commune */
/** @typedef {import('./territory.mjs').Territory} Territory */
/** @typedef {import('./territory.mjs').Zone} Zone */

export class Meaning {
  /**
   * @param {Content} content
   * @param {Territory} territory
   */
  constructor(content, territory) {
    this.content = content;
    this.territory = territory;
    this.people = content.profiles.filter((profile) => profile.trade);
    const used = new Set(this.people.map((profile) => profile.trade));
    this.trades = content.trades.filter((trade) => used.has(trade));

    /** Words of names, and words of trades: what wrong spellings may be taken for. */
    this.nameWords = new Set(content.profiles.flatMap((profile) => telling(profile.name)));
    this.tradeWords = new Set(content.trades.flatMap((trade) => trade.words.flatMap((forms) => [...forms])));
    this.placeWords = new Set(territory.communes.flatMap((commune) => telling(commune.name)));
    this.areaWords = new Set([...territory.names.values()].flatMap(telling));
    this.otherWords = new Set([
      ...content.profiles.flatMap((profile) => telling(`${profile.employer} ${profile.occupation}`)),
      ...content.sectors.flatMap((sector) => telling(sector.name)),
    ]);
    this.communes = unmistakable(territory);
    this.isUnmistakable = new Set(this.communes);
  }

  /**
   * Whether `word` stands anywhere in the content, so that it is no mistake.
   * @param {string} word
   */
  isReal(word) {
    return [this.nameWords, this.tradeWords, this.placeWords, this.areaWords, this.otherWords].some((set) => set.has(word));
  }

  /**
   * Profiles with all of `wanted` in their names; the last may be only begun.
   * @param {string[]} wanted
   */
  named(wanted, last = '') {
    /** @param {Profile} profile */
    const starts = (profile) => !last || [...profile.words].some((word) => word.startsWith(last));
    return this.content.profiles.filter((profile) => wanted.every((word) => profile.words.has(word)) && starts(profile));
  }

  /**
   * Profiles whose trade has all of `wanted`, each in any gender: "peintre" is also the carrossier-peintre.
   * @param {string[]} wanted
   */
  ofTrade(wanted) {
    /** @param {Trade} trade */
    const has = (trade) => wanted.every((word) => trade.words.some((forms) => forms.has(word)));
    const trades = new Set(this.trades.filter(has));
    return this.people.filter((profile) => profile.trade && trades.has(profile.trade));
  }

  /**
   * Profiles with a word of trade, in either gender, that starts so.
   * @param {string} prefix
   */
  ofTradeStarting(prefix) {
    /** @param {Trade} trade */
    const starts = (trade) => trade.words.some((forms) => [...forms].some((form) => form.startsWith(prefix)));
    return this.people.filter((profile) => profile.trade && starts(profile.trade));
  }

  /**
   * Profiles at a house with all of `wanted` in its name, and such houses themselves.
   * @param {string[]} wanted
   */
  ofHouse(wanted) {
    /** @param {string} text */
    const has = (text) => wanted.every((word) => words(text).includes(word));
    return this.content.profiles.filter((profile) => has(profile.employer) || (!profile.trade && has(profile.name)));
  }

  /**
   * Those of `profiles` who cover `place`, a commune or a department.
   * @param {Profile[]} profiles
   * @param {Commune | Zone} place
   */
  in(profiles, place) {
    return profiles.filter(({ areas }) =>
      'postcodes' in place ? coversCommune(areas, place, this.territory) : servesDepartment(areas, place, this.territory));
  }

  /**
   * Those of `profiles` who cover a commune with the postcode.
   * @param {Profile[]} profiles
   * @param {string} postcode
   */
  at(profiles, postcode) {
    const communes = this.territory.communes.filter((commune) => commune.postcodes.includes(postcode));
    return profiles.filter((profile) => communes.some((commune) => coversCommune(profile.areas, commune, this.territory)));
  }

  /**
   * A commune that one of `profiles` covers; where most people live, or any.
   * @param {Profile[]} profiles
   * @param {Random} random
   * @param {boolean} isLarge
   */
  communeOf(profiles, random, isLarge) {
    const area = random.pick(random.pick(profiles).areas);
    const communes = covered(area, this.territory).filter((commune) => this.isUnmistakable.has(commune));
    return isLarge ? random.weighted(communes, (commune) => commune.population ** 1.5) : random.pick(communes);
  }

  /**
   * A department where one of `profiles` is at home.
   * @param {Profile[]} profiles
   * @param {Random} random
   */
  departmentOf(profiles, random) {
    const { areas } = random.pick(profiles);
    return this.territory.departments.find((department) => servesDepartment(areas, department, this.territory));
  }

  /**
   * What the areas of `profile` are called.
   * @param {Profile} profile
   */
  placesOf(profile) {
    return profile.areas.map((area) => areaName(area, this.territory));
  }
}
