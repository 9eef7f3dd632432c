// Whom a query means: sets of ids, decided from the content alone.
import { areaName, covered, coversCommune, servesDepartment, unmistakable } from './territory.mjs';
import { telling, words } from './content.mjs';

export class Meaning {
  constructor(content, territory) {
    this.content = content;
    this.territory = territory;
    this.people = content.profiles.filter((profile) => profile.trade);
    const used = new Set(this.people.map((profile) => profile.trade));
    this.trades = content.trades.filter((trade) => used.has(trade));
    for (const profile of content.profiles) profile.words = new Set(words(profile.name));

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

  /** Whether `word` stands anywhere in the content, so that it is no mistake. */
  isReal(word) {
    return [this.nameWords, this.tradeWords, this.placeWords, this.areaWords, this.otherWords].some((set) => set.has(word));
  }

  /** Profiles with all of `wanted` in their names; the last may be only begun. */
  named(wanted, last = '') {
    const starts = (profile) => !last || [...profile.words].some((word) => word.startsWith(last));
    return this.content.profiles.filter((profile) => wanted.every((word) => profile.words.has(word)) && starts(profile));
  }

  /** Profiles whose trade has all of `wanted`, each in any gender: "peintre" is also the carrossier-peintre. */
  ofTrade(wanted) {
    const has = (trade) => wanted.every((word) => trade.words.some((forms) => forms.has(word)));
    const trades = new Set(this.trades.filter(has));
    return this.people.filter((profile) => trades.has(profile.trade));
  }

  /** Profiles with a word of trade, in either gender, that starts so. */
  ofTradeStarting(prefix) {
    const starts = (trade) => trade.words.some((forms) => [...forms].some((form) => form.startsWith(prefix)));
    return this.people.filter((profile) => starts(profile.trade));
  }

  /** Profiles at a house with all of `wanted` in its name, and such houses themselves. */
  ofHouse(wanted) {
    const has = (text) => wanted.every((word) => words(text).includes(word));
    return this.content.profiles.filter((profile) => has(profile.employer) || (!profile.trade && has(profile.name)));
  }

  /** Those of `profiles` who cover `place`, a commune or a department. */
  in(profiles, place) {
    const covers = place.postcodes ? coversCommune : servesDepartment;
    return profiles.filter((profile) => covers(profile.areas, place, this.territory));
  }

  /** Those of `profiles` who cover a commune with the postcode. */
  at(profiles, postcode) {
    const communes = this.territory.communes.filter((commune) => commune.postcodes.includes(postcode));
    return profiles.filter((profile) => communes.some((commune) => coversCommune(profile.areas, commune, this.territory)));
  }

  /** A commune that one of `profiles` covers; where most people live, or any. */
  communeOf(profiles, random, isLarge) {
    const area = random.pick(random.pick(profiles).areas);
    const communes = covered(area, this.territory).filter((commune) => this.isUnmistakable.has(commune));
    return isLarge ? random.weighted(communes, (commune) => commune.population ** 1.5) : random.pick(communes);
  }

  /** A department where one of `profiles` is at home. */
  departmentOf(profiles, random) {
    const { areas } = random.pick(profiles);
    return this.territory.departments.find((department) => servesDepartment(areas, department, this.territory));
  }

  /** What the areas of `profile` are called. */
  placesOf(profile) {
    return profile.areas.map((area) => areaName(area, this.territory));
  }
}
